package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.devices.printer.PrintJobs;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress.Paper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a purchase to the printer and back onto the session loop. */
final class Paperwork {

    private static final Logger LOG = LoggerFactory.getLogger(Paperwork.class);

    private record Copy(PurchaseId purchase, int number) {
    }

    private final Papers papers;
    private final PrintJobs printer;
    private final Executor loop;
    private final Duration expiry;
    private final boolean simulation;
    private final Map<Copy, Consumer<PaperState>> waiting = new HashMap<>();

    Paperwork(Papers papers, PrintJobs printer, Executor loop, Duration expiry, boolean simulation) {
        this.papers = papers;
        this.printer = printer;
        this.loop = loop;
        this.expiry = expiry;
        this.simulation = simulation;
    }

    /** Somebody wants to know how this copy ends. */
    void expect(PurchaseId purchase, int copy, Consumer<PaperState> ended) {
        waiting.put(new Copy(purchase, copy), ended);
    }

    void ended(PaymentEvent.PaperEnded e) {
        Consumer<PaperState> ended = waiting.remove(new Copy(e.purchase(), e.copy()));
        if (ended != null) {
            ended.accept(state(e.result()));
        }
    }

    private static PaperState state(PrintResult result) {
        if (result instanceof PrintResult.Printed) {
            return PaperState.PRINTED;
        }
        return result instanceof PrintResult.NotPrinted ? PaperState.NOT_PRINTED : PaperState.UNCLEAR;
    }

    /** Paper trouble of any kind ends as a result, never as an exception: it must not reach the money. */
    void print(Purchase purchase, Paper paper, int copy, Instant now, Consumer<PrintResult> ended) {
        try {
            Receipt receipt = papers.paper(purchase, paper, copy, simulation);
            printer.print(receipt, purchase.id().value(), now.plus(expiry),
                    result -> loop.execute(() -> ended.accept(result)));
        } catch (RuntimeException fault) {
            LOG.error("{} of {} could not be made", paper, purchase.id(), fault);
            loop.execute(() -> ended.accept(new PrintResult.NotPrinted(PrintResult.Why.ERROR, 0)));
        }
    }
}
