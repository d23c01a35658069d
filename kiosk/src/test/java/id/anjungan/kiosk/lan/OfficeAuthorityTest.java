package id.anjungan.kiosk.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TlsKeys;
import id.anjungan.config.Words;
import id.anjungan.house.HandClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's own certificates, made by the JDK's keytool and read back by the JDK. */
class OfficeAuthorityTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");

    @TempDir
    private Path data;

    private final HandClock clock = new HandClock(MONDAY);

    private OfficeAuthority authority() {
        return new OfficeAuthority(data, "Samsat Manyar, \"Kota\" Surabaya + Lamongan", Keytool.ofThisJava(),
                new SecureRandom(), clock);
    }

    private static Set<SubjectName> names(String... all) {
        Set<SubjectName> names = new LinkedHashSet<>();
        Stream.of(all).map(SubjectName::of).forEach(names::add);
        return names;
    }

    private static X509Certificate root(TlsKeys.Sound keys) {
        return keys.chain().get(keys.chain().size() - 1);
    }

    @Test
    void aFirstStart_makesAnAuthorityThatOnlyItsOwnerReads_andALeafThatNamesAll() throws Exception {
        TlsKeys.Sound keys = authority().keys(names("192.168.1.10", "fd00::10", "localhost", "loket.local"));
        assertEquals(2, keys.chain().size());
        assertEquals(names("192.168.1.10", "fd00::10", "localhost", "loket.local", "anjungan.local"),
                SubjectName.in(keys.leaf()));
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), keys.leaf().getExtendedKeyUsage());
        assertEquals(-1, keys.leaf().getBasicConstraints());
        assertEquals(0, root(keys).getBasicConstraints());
        assertTrue(root(keys).getCriticalExtensionOIDs().contains(NameConstraints.OID));
        assertTrue(keys.leaf().getNotAfter().toInstant().isBefore(MONDAY.plus(Duration.ofDays(398))));
        keys.leaf().verify(root(keys).getPublicKey());
        assertEquals(root(keys), OfficeAuthority.certificate(data, MONDAY).orElseThrow());
        Path folder = data.resolve("counter-tls");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    void theLeafsStore_doesNotHoldTheAuthoritysKey() throws Exception {
        TlsKeys.Sound keys = authority().keys(names("192.168.1.10"));
        assertEquals(1, keys.store().size());
        assertTrue(keys.store().isKeyEntry("terminal"));
    }

    @Test
    void aRestart_keepsBoth_andANewAddressMakesANewLeafOnly() throws Exception {
        TlsKeys.Sound first = authority().keys(names("192.168.1.10", "192.168.1.11"));
        TlsKeys.Sound again = authority().keys(names("192.168.1.10"));
        assertEquals(first.leaf(), again.leaf(), "an address that is away for a while needs no new certificate");
        TlsKeys.Sound moved = authority().keys(names("192.168.7.20"));
        assertNotEquals(first.leaf(), moved.leaf());
        assertEquals(root(first), root(moved));
        assertEquals(names("192.168.7.20", "anjungan.local"), SubjectName.in(moved.leaf()));
    }

    @Test
    void aLeafNearItsEnd_isRenewedByTheSameAuthority() throws Exception {
        TlsKeys.Sound first = authority().keys(names("192.168.1.10"));
        clock.forward(Duration.ofDays(300));
        assertEquals(first.leaf(), authority().keys(names("192.168.1.10")).leaf());
        clock.forward(Duration.ofDays(60));
        TlsKeys.Sound renewed = authority().keys(names("192.168.1.10"));
        assertNotEquals(first.leaf(), renewed.leaf());
        assertEquals(root(first), root(renewed));
        assertTrue(renewed.leaf().getNotAfter().toInstant().isAfter(clock.instant().plus(Duration.ofDays(300))));
    }

    @Test
    void aNameOutsideItsBounds_isRefused_andNothingIsReplaced() throws Exception {
        TlsKeys.Sound first = authority().keys(names("192.168.1.10"));
        for (String outside : List.of("bank.example", "8.8.8.8")) {
            LanTrouble refused = assertThrows(LanTrouble.class,
                    () -> authority().keys(names("192.168.1.10", outside)), outside);
            assertEquals(Standing.Code.OUTSIDE, refused.code());
            assertTrue(refused.about().english().contains(outside));
        }
        assertEquals(first.leaf(), authority().keys(names("192.168.1.10")).leaf());
        authority().keys(names("192.168.1.10", "loket.lan", "anjungan.local", "172.20.3.4"));
    }

    @Test
    void aNameThatWasConfiguredFirst_isWithinItsBounds() throws Exception {
        authority().keys(names("203.0.113.7", "loket.samsat.example"));
        authority().keys(names("203.0.113.7", "loket.samsat.example", "10.0.0.1"));
    }

    @Test
    void aSpoiltLeafIsMadeAnew_aSpoiltAuthorityNever() throws Exception {
        TlsKeys.Sound first = authority().keys(names("192.168.1.10"));
        Files.writeString(data.resolve("counter-tls/terminal.p12"), "rusak");
        TlsKeys.Sound again = authority().keys(names("192.168.1.10"));
        assertEquals(root(first), root(again));
        Files.writeString(data.resolve("counter-tls/office.p12"), "rusak");
        LanTrouble told = assertThrows(LanTrouble.class, () -> authority().keys(names("192.168.1.10")));
        assertEquals(Standing.Code.AUTHORITY, told.code());
        assertEquals("rusak", Files.readString(data.resolve("counter-tls/office.p12")));
    }

    @Test
    void anEmptyClockBattery_makesNoAuthorityThatWouldBeOverTomorrow() {
        clock.forward(Duration.between(MONDAY, Instant.parse("1970-01-01T00:01:00Z")));
        assertEquals(Standing.Code.CLOCK, assertThrows(LanTrouble.class,
                () -> authority().keys(names("192.168.1.10"))).code());
        assertFalse(Files.exists(data.resolve("counter-tls")));
    }

    @Test
    void aJavaWithoutKeytool_isSaid() {
        OfficeAuthority bare = new OfficeAuthority(data, "Samsat", new Keytool(data.resolve("keytool")),
                new SecureRandom(), clock);
        LanTrouble told = assertThrows(LanTrouble.class, () -> bare.keys(names("192.168.1.10")));
        assertEquals(Standing.Code.NO_KEYTOOL, told.code());
        Standing standing = new Standing(told.code(), told.about(), MONDAY);
        assertTrue(standing.sentence("id").contains("keytool") && standing.remedy("en").contains("apt install"));
    }

    @Test
    void everyStandingHasItsSentenceAndItsRemedy() {
        for (Standing.Code code : Standing.Code.values()) {
            for (String language : List.of("id", "en")) {
                Standing now = new Standing(code, Words.same("X"), MONDAY);
                assertTrue(now.sentence(language).contains("X"), code.toString());
                assertEquals(code == Standing.Code.OPEN, now.remedy(language).isEmpty(), code.toString());
            }
        }
    }
}
