package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.AllServices;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.session.WhatWorks.Cell;
import id.anjungan.kiosk.session.WhatWorks.Row;
import id.anjungan.kiosk.session.WhatWorks.State;
import id.anjungan.kiosk.session.WhatWorks.Teller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the matrix is brought about at a real session, and what happens is what the cell says. */
class WhatWorksTest {

    private static final WhatWorks MATRIX = WhatWorks.read(AllServices.all());
    private static final Texts TEXTS = new Texts(Stream.concat(Stream.of("/id/anjungan/kiosk/page/"),
            AllServices.textRooms().stream()).toList());
    private static final Path README = Path.of("..", "README.md");

    @TempDir
    private Path directory;

    static Stream<Arguments> cells() {
        return MATRIX.rows().stream().filter(r -> r.knownBy().teller() != Teller.NOTHING).flatMap(row ->
                row.cells().keySet().stream().map(service -> Arguments.of(row.missing(), service)));
    }

    private static Row row(String missing) {
        return MATRIX.rows().stream().filter(r -> r.missing().equals(missing)).findFirst().orElseThrow();
    }

    private static Page.Choice tile(Booth booth, String service) {
        return ((Page.Menu) booth.shown().page()).choices().stream().filter(c -> c.action().equals(service)).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "without {0}, {1}")
    @MethodSource("cells")
    void whatTheCellSays_happens(String missing, String service) {
        Cell cell = row(missing).cells().get(service);
        try (Booth booth = new Booth(directory.resolve("without"), AllServices.all()).welcome();
                Booth well = new Booth(directory.resolve("well"), AllServices.all()).welcome()) {
            new Journeys(booth, Optional.empty()).paysBefore();
            Journeys citizen = new Journeys(booth, Optional.of(row(missing).knownBy()));
            citizen.lose(service);
            Page.Choice tile = tile(booth, service);
            if (cell.state() == State.OFF) {
                assertEquals(cell.text(), tile.offBecause());
                toldWhyAndWhere(booth, service, cell.text().orElseThrow());
                return;
            }
            assertEquals(Optional.empty(), tile.offBecause());
            assertEquals(cell.text().stream().toList(), tile.differs());
            new Journeys(well, Optional.empty()).paysBefore();
            List<String> usual = new Journeys(well, Optional.empty()).walk(service);
            List<String> now = citizen.walk(service);
            if (cell.state() == State.WORKS) {
                assertEquals(usual, now);
            } else {
                assertNotEquals(usual, now, "a difference that nobody meets");
            }
            arrives(service, now);
        }
    }

    /** Whatever differs, they get what they came for. */
    private static void arrives(String service, List<String> trace) {
        String end = Map.of("tax", "tax.result.posted", "queue", "queue.ticket A001", "licence",
                "licence.status.waiting_verification", "proof", "proof.money.posted", "check", "tax.bill_paper.alone",
                "guide", "queue.ticket A001").get(service);
        assertTrue(trace.stream().anyMatch(t -> t.startsWith(end)), trace.toString());
    }

    private static void toldWhyAndWhere(Booth booth, String service, Text why) {
        booth.chose(service);
        Page.Notice told = (Page.Notice) booth.shown().page();
        assertEquals("session.off", told.id());
        assertEquals(Text.of("session.off.lead", why), told.lead());
        assertEquals("queue.start", booth.chose("ticket").page());
    }

    @Test
    void everyServiceOfTheCatalogueHasItsColumn_andEveryTextIsThereInBothLanguages() {
        assertEquals(new TreeSet<>(AllServices.ids()), new TreeSet<>(MATRIX.rows().get(0).cells().keySet()));
        MATRIX.rows().forEach(r -> r.cells().values().forEach(c -> c.text().ifPresent(text ->
                Texts.LANGUAGES.forEach(l -> assertTrue(TEXTS.in(l, text).length() > 10, text.key())))));
    }

    @Test
    void aFlowUnderWay_isNotCutByWhatGoesMissing_andTheTileSaysItAfterwards() {
        for (Row row : MATRIX.rows().stream().filter(r -> !List.of(Teller.NOTHING, Teller.JOURNAL)
                .contains(r.knownBy().teller())).toList()) {
            try (Booth booth = new Booth(directory.resolve(row.missing()), AllServices.all()).welcome()) {
                booth.chose("tax").typed("L 1234 AB");
                new Journeys(booth, Optional.of(row.knownBy())).lose("tax");
                assertEquals("tax.chassis", booth.page(), row.missing());
            }
        }
    }

    @Test
    void twoThingsAreMissing_theFirstReasonIsTold_orEveryDifference() {
        WhatWorks.Stand off = MATRIX.of("tax", by -> by.teller() == Teller.LINK || by.teller() == Teller.DEVICE);
        assertEquals(Optional.of(Text.of("session.off.hub")), off.off());
        assertEquals(List.of(), off.differs());
        WhatWorks.Stand both = MATRIX.of("proof", by -> by.teller() == Teller.LINK || by.what().equals("printer"));
        assertEquals(List.of(Text.of("proof.without.hub"), Text.of("proof.without.printer")), both.differs());
    }

    @Test
    void anUnsoundFile_isRefusedWithAllItsFaults() {
        List<Map<String, String>> shared = List.of(
                Map.of("missing", "wan", "known-by", "link"), Map.of("missing", "hub", "known-by", "link"),
                Map.of("missing", "mains", "known-by", "nothing"), Map.of("missing", "moon", "known-by", "telescope"));
        Map<String, Map<String, String>> tax = Map.of("tax", Map.of("wan", "off session.off.hub", "hub", "works",
                "mains", "works", "moon", "shines", "sun", "works"), "servers", Map.of("stars", "tax", "wan", "tax"));
        Map<String, Map<String, String>> queue = Map.of("queue", Map.of("wan", "works", "hub", "works", "mains",
                "unknown", "moon", "unknown", "stars", "works"));
        String faults = assertThrows(IllegalStateException.class, () -> WhatWorks.of(shared, List.of(tax, queue)))
                .getMessage();
        for (String fault : List.of("known by the link differ", "mains x tax", "moon: known by", "moon x tax",
                "sun x tax: no such row", "stars x tax: \"\"", "stars x queue: no such row", "wan: two rows")) {
            assertTrue(faults.contains(fault), faults);
        }
    }

    @Test
    void readmeShowsTheMatrix() throws IOException {
        String table = table();
        assertTrue(Files.readString(README).contains(table), "README wants this table:\n" + table);
    }

    private static String table() {
        List<String> services = new ArrayList<>(MATRIX.rows().get(0).cells().keySet());
        StringBuilder table = new StringBuilder("| without | " + String.join(" | ", services) + " |\n|---|"
                + services.stream().map(s -> "---|").collect(Collectors.joining()) + '\n');
        MATRIX.rows().forEach(row -> table.append("| ").append(row.missing()).append(" | ")
                .append(services.stream().map(s -> said(row.cells().get(s))).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String said(Cell cell) {
        String state = WhatWorks.code(cell.state());
        return cell.text().filter(t -> cell.state() == State.DIFFERS).map(t -> TEXTS.in("en", t)).orElse(state);
    }
}
