package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.services.tax.TaxDoors;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Citizens, hub, printer, cards and time in any order: the loop lives, visits end, nothing personal is stored. */
class SessionWalkTest {

    private static final int STEPS = 120;
    private static final String NIK = "3578010501900001";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensInWhateverOrder_theTerminalEndsAtItsStart(long seed) {
        Random random = new Random(seed);
        ProofService proof = new ProofService();
        List<Service> services = List.of(new TaxService(new TaxRules(NikRule.OWNER, false, new Rupiah(10_000_000),
                Duration.ofMinutes(2)),
                Tariff::eastJava, new TaxDoors(proof::open)), proof, new QueueService(List.of(new CounterService("a", "A", "A", "A",
                        LocalTime.MIN, LocalTime.MAX, 400)), new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15))));
        try (Booth booth = new Booth(directory, services).welcome()) {
            for (int i = 0; i < STEPS; i++) {
                happen(booth, random);
                booth.work();
            }
            quiet(booth);
            assertEquals("start", booth.page(), "seed " + seed);
            assertEquals(booth.rows("visit.started").size(), booth.rows("visit.ended").size(), "seed " + seed);
            assertTrue(booth.rows().stream().noneMatch(r -> r.contains(NIK)), "seed " + seed);
            assertTrue(booth.rows("event").stream().noneMatch(r -> r.contains("\"fault\"")), "seed " + seed);
            for (int i = 1; i < booth.frames.size(); i++) {
                assertEquals(booth.frames.get(i - 1).version() + 1, booth.frames.get(i).version(), "seed " + seed);
            }
        }
    }

    private static void happen(Booth booth, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> booth.later(Duration.ofSeconds(random.nextInt(90)));
            case 1 -> booth.commands.offer(new Command.LinkChanged(random.nextInt(3) == 0 ? HubLink.State.DOWN
                    : HubLink.State.UP));
            case 2 -> booth.commands.offer(random.nextBoolean() ? new Command.Carded(card(random))
                    : new Command.Scanned(code(random)));
            case 3 -> booth.commands.offer(new Command.DeviceChanged(new Health("printer", "printer", "escpos-tcp",
                    random.nextBoolean() ? Health.State.UP : Health.State.DOWN, DeviceDetail.OFFLINE, booth.now())));
            case 4 -> booth.paper = random.nextBoolean() ? new PrintResult.Printed(2)
                    : new PrintResult.NotPrinted(PrintResult.Why.PAPER_OUT, 7);
            case 5 -> booth.touch(random.nextInt(6) == 0 ? new Touch.Leave() : new Touch.LargeText());
            case 6, 7 -> answerSome(booth, random);
            default -> actOnThePage(booth, random);
        }
    }

    private static CardEvent card(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new CardEvent.SamsatCard(random.nextInt(100), "L 1234 AB", "12345");
            case 1 -> new CardEvent.Unreadable(random.nextInt(100), "not_ours");
            default -> new CardEvent.Removed(random.nextInt(100));
        };
    }

    private static ScanEvent code(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new ScanEvent.Scanned("KSK-3578-01-0001PZ33");
            case 1 -> new ScanEvent.Scanned(NIK);
            default -> new ScanEvent.Garbled("not_text");
        };
    }

    private static void actOnThePage(Booth booth, Random random) {
        List<Intent> can = booth.shown().page().intents().stream().filter(i -> i instanceof Intent.Chose
                || i instanceof Intent.Typed || i instanceof Intent.Back).toList();
        if (!can.isEmpty()) {
            booth.act(booth.page().equals("tax.nik") ? new Intent.Typed(NIK) : can.get(random.nextInt(can.size())));
        }
    }

    private static void answerSome(Booth booth, Random random) {
        if (!booth.asks.isEmpty()) {
            Booth.Asked ask = booth.asks.remove(random.nextInt(booth.asks.size()));
            if (random.nextInt(4) == 0) {
                ask.silence();
            } else {
                answer(booth, ask, random);
            }
        }
    }

    private static void answer(Booth booth, Booth.Asked ask, Random random) {
        if (ask.body() instanceof TaxBody.AskBill) {
            ask.answer(new TaxBody.BillFound(Booth.bill(booth.now())));
        } else if (ask.body() instanceof TaxBody.AskOwner) {
            ask.answer(new TaxBody.OwnerAnswer(random.nextInt(3) > 0));
        } else if (ask.body() instanceof TaxBody.AskMoney) {
            ask.answer(new TaxBody.MoneyFound(List.of()));
        } else if (ask.body() instanceof QrisBody.IssueQr issue) {
            ask.answer(new QrisBody.QrIssued(issue.purchase(), "00020101", "ACQ", issue.validUntil()));
        } else if (ask.body() instanceof QrisBody.AskQrState state) {
            ask.answer(state(state.purchase(), random.nextBoolean() ? QrisBody.Status.PAID : QrisBody.Status.PENDING,
                    booth));
        } else if (ask.body() instanceof QrisBody.CancelQr cancel) {
            ask.answer(state(cancel.purchase(), QrisBody.Status.CANCELLED, booth));
        } else if (ask.body() instanceof TaxBody.AskPosting posting) {
            ask.answer(new TaxBody.Posted(posting.purchase(), "PST", posting.amount(), booth.now(),
                    Booth.bill(booth.now()).validUntil()));
        } else {
            ask.silence();
        }
    }

    private static QrisBody.QrState state(PurchaseId id, QrisBody.Status status, Booth booth) {
        boolean paid = status == QrisBody.Status.PAID;
        return new QrisBody.QrState(id, status, paid ? Optional.of(new Rupiah(265_418)) : Optional.empty(),
                paid ? Optional.of("RRN") : Optional.empty(), paid ? Optional.of(booth.now()) : Optional.empty());
    }

    /** Nobody touches any more; whatever is asked gets a definite end. */
    private static void quiet(Booth booth) {
        for (int i = 0; i < 200; i++) {
            for (Booth.Asked ask : List.copyOf(booth.asks)) {
                booth.asks.remove(ask);
                if (ask.body() instanceof QrisBody.AskQrState s) {
                    ask.answer(state(s.purchase(), QrisBody.Status.EXPIRED, booth));
                } else {
                    answer(booth, ask, new Random(1));
                }
            }
            booth.later(Duration.ofSeconds(20));
            Frame frame = booth.shown();
            if (frame.page().id().equals("start") && booth.asks.isEmpty()) {
                booth.later(Duration.ofSeconds(90));
                return;
            }
        }
    }
}
