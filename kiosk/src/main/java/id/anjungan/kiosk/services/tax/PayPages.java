package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Page.Action;
import id.anjungan.kiosk.page.Page.Weight;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * While money moves: a page here has no idle time-out, since the purchase's own timers end each stage. But a check may
 * take hours, so its page ends like any other when nobody touches it.
 */
final class PayPages {

    private PayPages() {
    }

    static Page issuing() {
        return new Page.Wait("tax.issuing", TaxWay.money(), Text.of("tax.issuing.title"),
                Text.of("tax.issuing.lead"), Page.Place.QR, List.of(), Duration.ZERO, TaxSamples.progress());
    }

    static Page qr(Progress p) {
        List<Action> actions = new ArrayList<>();
        if (p.mayExtend()) {
            actions.add(new Action(PayStep.EXTEND, Text.of("tax.action.extend"), Weight.NORMAL));
        }
        if (p.mayCancel()) {
            actions.add(new Action(PayStep.COUNTER, Text.of("tax.action.counter"), Weight.QUIET));
            actions.add(new Action(PayStep.CANCEL, Text.of("tax.action.cancel"), Weight.QUIET));
        }
        return new Page.Pay("tax.pay", TaxWay.money(), Text.of("tax.pay.title"), Text.of("tax.pay.lead"),
                p.qr().orElse(""), p.amount().toString(), p.until().orElseThrow(), actions);
    }

    /** Asked before the QR is given up; the QR stays payable meanwhile. */
    static Page cancelling(Progress p) {
        return new Page.Notice("tax.cancel", TaxWay.money(), Page.Tone.ATTENTION, Text.of("tax.cancel.title"),
                Text.of("tax.cancel.lead"), List.of(amount(p)), List.of(Text.of("tax.cancel.next1")), Page.Place.NONE,
                List.of(new Action(PayStep.CANCEL_NO, Text.of("tax.action.keep_paying"), Weight.PRIMARY),
                        new Action(PayStep.CANCEL_YES, Text.of("tax.action.cancel_yes"), Weight.NORMAL)),
                Duration.ZERO, TaxSamples.progress());
    }

    /** As {@link #cancelling}, on the way to the counter. @param numbers the counter has a queue */
    static Page leaving(Progress p, boolean numbers) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(PayStep.CANCEL_NO, Text.of("tax.action.keep_paying"), Weight.PRIMARY));
        actions.add(new Action(PayStep.COUNTER_YES, Text.of(numbers ? "tax.action.counter_yes"
                : "tax.action.bill_yes"), Weight.NORMAL));
        if (numbers) {
            actions.add(new Action(PayStep.PRIORITY_YES, Text.of("tax.action.priority"), Weight.NORMAL));
        }
        return new Page.Notice("tax.leave_qr", TaxWay.money(), Page.Tone.ATTENTION, Text.of("tax.leave_qr.title"),
                Text.of("tax.cancel.lead"), List.of(amount(p)),
                List.of(Text.of("tax.leave_qr.next1"), Text.of("tax.leave_qr.next2")), Page.Place.NONE, actions,
                Duration.ZERO, TaxSamples.progress());
    }

    /**
     * Not known whether money was taken. Never says "declined"; the citizen may go, the terminal keeps asking.
     *
     * @param note where the paper with the reference stands; {@code stays} untouched for so long
     */
    static Page checking(Progress p, PaperState note, Duration stays) {
        return checking("tax.checking", p, note, List.of(reference(p), amount(p)), "tax.action.print_reference",
                stays);
    }

    /** @param wanted a number may be had; {@code had} what became of one */
    record Help(boolean wanted, Optional<Number> had) {
    }

    /** As {@link #checking}: its citizen has given up the QR and gets a bill once no money can come. */
    static Page closing(Progress p, PaperState note, Help help, Duration stays) {
        Optional<TicketIssued> ticket = help.had().flatMap(Number::ticket);
        String key = ticket.isPresent() ? "tax.closing.number" : help.had().isPresent() ? "tax.closing.none"
                : "tax.closing";
        List<Page.Fact> facts = new ArrayList<>();
        ticket.ifPresent(t -> facts.add(new Page.Fact(Text.of("tax.fact.number"), Text.plain(t.number()))));
        facts.add(reference(p));
        facts.add(amount(p));
        return checking(key, p, note, facts, help.wanted() ? "tax.action.reference_and_number"
                : "tax.action.print_reference", stays);
    }

    private static Page checking(String key, Progress p, PaperState note, List<Page.Fact> facts, String print,
            Duration stays) {
        List<Text> next = new ArrayList<>();
        next.add(note == PaperState.NONE ? Text.of("tax.checking.next1")
                : Text.of("tax.checking.note." + note.name().toLowerCase(Locale.ROOT)));
        next.add(Text.of(key + ".next2"));
        List<Action> actions = new ArrayList<>();
        if (mayPrint(note)) {
            actions.add(new Action(PayStep.NOTE, Text.of(print), Weight.PRIMARY));
        }
        actions.add(new Action(PayStep.DONE, Text.of("tax.action.go_home"), Weight.NORMAL));
        List<Intent> answers = new ArrayList<>(TaxSamples.progress());
        answers.addAll(Intent.PaperEnded.ways());
        return new Page.Notice(key, TaxWay.money(), Page.Tone.ATTENTION, Text.of(key + ".title"),
                Text.of(key + ".lead"), facts, next, place(note), actions, stays, answers);
    }

    static boolean mayPrint(PaperState note) {
        return note != PaperState.PRINTING && note != PaperState.PRINTED;
    }

    private static Page.Place place(PaperState note) {
        return note == PaperState.NONE || note == PaperState.NOT_PRINTED ? Page.Place.NONE : Page.Place.PAPER_SLOT;
    }

    static Page notCharged(Progress p) {
        return new Page.Notice("tax.not_charged", TaxWay.money(), Page.Tone.INFO, Text.of("tax.not_charged.title"),
                Text.of("tax.not_charged.lead"), List.of(reference(p)),
                List.of(Text.of("tax.not_charged.next1"), Text.of("tax.not_charged.next2")), Page.Place.NONE,
                List.of(new Action(PayStep.AGAIN, Text.of("tax.action.pay_again"), Weight.PRIMARY),
                        new Action(PayStep.COUNTER, Text.of("tax.action.at_counter"), Weight.NORMAL),
                        new Action(PayStep.DONE, Text.of("action.done"), Weight.NORMAL)),
                Page.USUAL, TaxSamples.progress());
    }

    static Page.Fact reference(Progress p) {
        return new Page.Fact(Text.of("tax.fact.reference"), Text.plain(p.reference()));
    }

    static Page.Fact amount(Progress p) {
        return new Page.Fact(Text.of("tax.fact.amount"), Text.plain(p.amount().toString()));
    }

    static Optional<Page.Fact> posting(Progress p) {
        return p.posting().map(n -> new Page.Fact(Text.of("tax.fact.posting"), Text.plain(n)));
    }
}
