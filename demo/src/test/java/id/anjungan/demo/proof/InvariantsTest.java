package id.anjungan.demo.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.demo.proof.Books.Line;
import id.anjungan.language.Sayings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule on good books, on books broken as {@code --break} breaks them, and on other ways to break it. */
class InvariantsTest {

    private static final Set<Integer> CHECKED = Set.of(1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 15, 16, 18, 19, 20, 21);

    @TempDir
    private Path dir;
    private List<String> papers;

    @BeforeEach
    void run() throws Exception {
        papers = GoodRun.in(dir);
    }

    private List<Integer> named(List<String> sheets) throws Exception {
        return Invariants.of(GoodRun.found(dir, sheets)).stream().filter(i -> !i.faults().isEmpty())
                .map(Invariant::id).toList();
    }

    private List<Integer> named() throws Exception {
        return named(papers);
    }

    private Books books() throws Exception {
        return Books.at(dir, papers);
    }

    private void sql(String book, String line) throws Exception {
        books().run(book, line);
    }

    /** Adds a row after the last one of this purchase. */
    private void then(String purchase, String kind, String from, String to) throws Exception {
        Books b = books();
        Line last = null;
        for (Line l : b.journal()) {
            last = l.purchase.equals(Optional.of(purchase)) ? l : last;
        }
        b.journal().add(b.journal().indexOf(last) + 1, last.other(kind, from, to));
        b.save();
    }

    @Test
    void onGoodBooks_everyRuleIsPutToTheTest_andHolds() throws Exception {
        List<Invariant> all = Invariants.of(GoodRun.found(dir, papers));
        assertEquals(22, all.size());
        for (Invariant i : all) {
            assertTrue(i.proven(), i.toString());
            assertEquals(CHECKED.contains(i.id()), i.checked() > 0, i.toString());
            assertEquals(CHECKED.contains(i.id()), i.later().isEmpty(), i.toString());
        }
    }

    @Test
    void eachRuleBrokenInCopies_isNamedAlone() throws Exception {
        Map<Integer, String> found = Watch.over(dir, GoodRun.found(dir, papers), dir.resolve("copies"));
        assertEquals(CHECKED, found.keySet());
        assertEquals(Set.of(""), Set.copyOf(found.values()), found.toString());
        assertEquals(List.of(), named(), "the books themselves stay whole");
    }

    @Test
    void everyRuleThatIsChecked_canBeBroken_andTheOthersWaitForCards() {
        assertEquals(CHECKED, Breakage.known());
        Set<Integer> all = new TreeSet<>(Breakage.known());
        all.addAll(Invariants.waiting());
        assertEquals(22, all.size());
        Breakage.known().forEach(id -> assertTrue(!Breakage.of(id).orElseThrow().visits().isEmpty()));
        assertEquals(Optional.empty(), Breakage.of(8));
    }

    @Test
    void aRuleNeverPutToTheTest_doesNotHold() {
        assertTrue(!new Invariant(7, 0, "", List.of()).proven());
        assertTrue(new Invariant(7, 0, "", List.of()).held(), "nothing broke it");
        assertTrue(Invariant.later(8, "later").proven());
    }

    @Test
    void whatARuleSays_isInTheWords_andNoWordIsLeftOver() throws Exception {
        Set<String> used = new TreeSet<>(Set.of("nothing"));
        Pattern key = Pattern.compile("\"(\\d+\\.[a-z]+|watch\\.[a-z]+)\"|new Impossible\\(\"([a-z_]+)\"");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/id/anjungan/demo/proof"))) {
            for (Path source : sources.toList()) {
                key.matcher(Files.readString(source)).results()
                        .forEach(m -> used.add(m.group(1) == null ? "nothing." + m.group(2) : m.group(1)));
            }
        }
        assertEquals(used, new TreeSet<>(Sayings.of(Invariant.class, "id").all().keySet()));
    }

    @Test
    void aFaultNamesThePurchase_inAWholeSentence() throws Exception {
        sql(Books.TAX, "UPDATE posting SET amount = 1 WHERE purchase = '" + GoodRun.A + "'");
        String told = Invariants.of(GoodRun.found(dir, papers)).get(11).faults().get(0);
        assertTrue(told.startsWith(GoodRun.A + " ") && told.endsWith(" 1") && !told.contains("{"), told);
    }

    // ---- other ways to break them

    @Test
    void rule1_aPaperPrintedWithoutItsRow_orAPostingNobodyMeant() throws Exception {
        then(GoodRun.A, "receipt", "queued", "printed");
        sql(Books.TAX, "INSERT INTO posting VALUES ('KSK-3578-01-0009ZZZZ', 'Q-9', 'L1A', 1, 'posted', 200, x'7b7d')");
        assertEquals(List.of(1), named());
    }

    @Test
    void rule1_onlyTheRowsOfTheBeginningAreMissing() throws Exception {
        Books b = books();
        b.journal().removeIf(l -> l.purchase.equals(Optional.of(GoodRun.A)) && (l.is("payment", "created")
                || l.fields.path("from").asText().equals("created")));
        b.save();
        assertEquals(List.of(1), named());
    }

    @Test
    void rule5_aNoThatWasTakenBack_whenTheMoneyCame() throws Exception {
        Books b = books();
        Line unknown = b.journal().stream().filter(l -> l.is("payment", "unknown")).findFirst().orElseThrow();
        b.journal().add(b.journal().indexOf(unknown) + 1, unknown.other("payment", "unknown", "cancelled"));
        b.save();
        assertEquals(List.of(5), named());
    }

    @Test
    void rule2_twoPurchasesChargedForOneBill() throws Exception {
        Books b = books();
        b.journal().stream().filter(l -> l.purchase.equals(Optional.of(GoodRun.B)) && l.fields.has("bill"))
                .forEach(l -> ((com.fasterxml.jackson.databind.node.ObjectNode) l.fields.get("bill"))
                        .put("quoteId", "Q-1"));
        b.save();
        assertEquals(List.of(2), named());
    }

    @Test
    void rule5_aNoBeforeTheDoubt() throws Exception {
        Books b = books();
        Line unknown = b.journal().stream().filter(l -> l.is("payment", "unknown")).findFirst().orElseThrow();
        unknown.fields.put("from", "declined");
        b.save();
        assertEquals(List.of(5), named());
    }

    @Test
    void rule6_fromDoubtBackToTheBeginning() throws Exception {
        Books b = books();
        Line unknown = b.journal().stream().filter(l -> l.is("payment", "unknown")).findFirst().orElseThrow();
        b.journal().add(b.journal().indexOf(unknown) + 1, unknown.other("payment", "unknown", "created"));
        b.save();
        assertEquals(List.of(6), named());
    }

    @Test
    void rule7_moneyBackOfWhatIsPosted() throws Exception {
        then(GoodRun.B, "payment", "settled", "refund_owed");
        then(GoodRun.B, "payment", "refund_owed", "refunded");
        assertEquals(List.of(7), named());
    }

    @Test
    void rule12_aPostingOfAnotherAmount() throws Exception {
        sql(Books.TAX, "UPDATE posting SET amount=amount-1 WHERE purchase='" + GoodRun.B + "'");
        assertEquals(List.of(12), named());
    }

    @Test
    void rule14_aSheetThatSaysLunasOfNoPosting_byNumberOrByPlate() throws Exception {
        for (String words : List.of("Nomor pelunasan  SKP-000000", "Nomor polisi  L 9999 ZZ")) {
            List<String> sheets = new ArrayList<>(papers);
            sheets.add("PAJAK KENDARAAN INI LUNAS\n" + words + "\n");
            assertEquals(List.of(14), named(sheets), words);
        }
        List<String> torn = new ArrayList<>(papers);
        torn.add("PAJAK KENDARAAN INI LUNAS\nNomor polisi  L 2345 ABC\n");
        assertEquals(List.of(), named(torn), "torn before its number, and posted");
    }

    @Test
    void rule15_paidAndNothingCameOfIt() throws Exception {
        sql(Books.HUB, "UPDATE purchases SET amount=amount+1 WHERE purchase='" + GoodRun.A + "'");
        assertEquals(List.of(15), named());
    }

    @Test
    void rule16_theHubKeepsAnotherAnswerThanTheFirst() throws Exception {
        sql(Books.HUB, "UPDATE money_answers SET answer=CAST(replace(CAST(answer AS TEXT), 'SIM-', 'SAM-') AS BLOB)"
                + " WHERE purchase='" + GoodRun.DOUBTED + "'");
        assertEquals(List.of(16), named());
    }

    @Test
    void rule16_isNotPutToTheTest_whereNoRequestCameTwice() throws Exception {
        sql(Books.TAX, "DELETE FROM request WHERE seq=(SELECT max(seq) FROM request WHERE purchase='" + GoodRun.DOUBTED
                + "')");
        Invariant rule = Invariants.of(GoodRun.found(dir, papers)).get(15);
        assertEquals(16, rule.id());
        assertEquals(0, rule.checked());
        assertTrue(!rule.proven());
    }

    @Test
    void rule18_rowsCutOffTheEnd_afterTheHubAcknowledgedThem() throws Exception {
        sql(Books.JOURNAL, "DELETE FROM journal WHERE seq=(SELECT max(seq) FROM journal)");
        assertEquals(List.of(18), named());
    }

    @Test
    void rule19_aNikInALogLine_orInAnEvent() throws Exception {
        Case good = GoodRun.found(dir, papers);
        for (String line : List.of("owner 3578010501900345 asked", "id=3515010501900456;")) {
            Case bad = new Case(good.evidence(), good.secrets(), List.of(line), papers);
            assertEquals(List.of(19), Invariants.of(bad).stream().filter(i -> !i.faults().isEmpty())
                    .map(Invariant::id).toList(), line);
        }
        sql(Books.HUB, "INSERT INTO events VALUES ('3578010501900001')");
        assertEquals(List.of(19), named());
    }

    @Test
    void rule20_aDoubtThatNobodyTookUp_untilTheEnd() throws Exception {
        Books b = books();
        boolean after = false;
        for (Line l : b.journal()) {
            l.at = after ? l.at.plusSeconds(600) : l.at;
            after |= l.is("payment", "unknown");
        }
        b.save();
        assertEquals(List.of(20), named());
    }

    @Test
    void rulesThatAVisitsPurchasesTest_areCountedForThemAlone() throws Exception {
        Map<Integer, Invariant> one = Invariants.testedBy(GoodRun.found(dir, papers), Set.of(GoodRun.A));
        assertTrue(one.keySet().containsAll(Set.of(1, 2, 3, 4, 7, 12, 14, 20)), one.keySet().toString());
        assertTrue(!one.containsKey(6) && !one.containsKey(16), one.keySet().toString());
        assertTrue(one.values().stream().allMatch(Invariant::held));
    }
}
