package id.anjungan.central.services.tax;

import id.anjungan.central.services.AskDesk;
import id.anjungan.central.services.KeptAnswers;
import id.anjungan.central.services.KeptAnswers.Known;
import id.anjungan.central.services.MoneyGuard;
import id.anjungan.central.services.PurchaseWatch;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.Trouble;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers terminals' asks about the vehicle tax. A NIK passes through and leaves no trace. */
public final class TaxDesk implements AskDesk {

    private static final String POSTING = "tax.ask-posting";
    private static final Set<Trouble> DOWN = EnumSet.of(Trouble.SILENT, Trouble.ERROR);
    /** Chassis numbers do not end so: whatever the plate, no bill is opened and no quote held. */
    private static final String NOBODYS_PLATE = "L 9999 ZZZ";
    private static final String NOBODYS_CHASSIS = "00000";

    private final TaxSource source;
    private final MoneyBook book;
    private final PurchaseWatch watch;
    private final MoneyGuard guard;
    private final KeptAnswers kept;
    private final EventLog events;
    private final Clock clock;

    public TaxDesk(TaxSource source, MoneyBook book, PurchaseWatch watch, MoneyGuard guard, KeptAnswers kept,
            EventLog events, Clock clock) {
        this.source = source;
        this.book = book;
        this.watch = watch;
        this.guard = guard;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Class<? extends Body>> asks() {
        return List.of(TaxBody.AskBill.class, TaxBody.AskOwner.class, TaxBody.AskPosting.class,
                TaxBody.AskPostingState.class, TaxBody.AskMoney.class);
    }

    @Override
    public boolean evenLate(Body ask) {
        return ask instanceof TaxBody.AskPosting;
    }

    /** Only what a citizen begins with: a posting that waits is looked after, and is no reason to turn others away. */
    @Override
    public boolean serverFailed(Body answer) {
        return answer instanceof TaxBody.TaxUnavailable none && DOWN.contains(none.trouble());
    }

    @Override
    public boolean serverAnswers() {
        return !(source.inquire(NOBODYS_PLATE, NOBODYS_CHASSIS) instanceof TaxSource.Inquiry.Unavailable none
                && DOWN.contains(none.trouble()));
    }

    @Override
    public Optional<PurchaseId> purchase(Body ask) {
        if (ask instanceof TaxBody.AskPosting posting) {
            return Optional.of(posting.purchase());
        }
        return ask instanceof TaxBody.AskPostingState state ? Optional.of(state.purchase()) : Optional.empty();
    }

    @Override
    public Optional<Answer> answer(TerminalId terminal, Body ask) {
        if (ask instanceof TaxBody.AskBill bill) {
            return Optional.of(now(bill(terminal, bill)));
        } else if (ask instanceof TaxBody.AskOwner owner) {
            return Optional.of(now(owner(terminal, owner)));
        } else if (ask instanceof TaxBody.AskPosting posting) {
            return Optional.of(posting(terminal, posting));
        } else if (ask instanceof TaxBody.AskPostingState state) {
            return Optional.of(postingState(terminal, state.purchase()));
        } else if (ask instanceof TaxBody.AskMoney money) {
            return Optional.of(now(money(money)));
        }
        return Optional.empty();
    }

    private TaxBody bill(TerminalId terminal, TaxBody.AskBill ask) {
        TaxSource.Inquiry found = source.inquire(ask.plate(), ask.chassisTail());
        if (found instanceof TaxSource.Inquiry.Refused refused) {
            return new TaxBody.BillRefused(refused.refusal(), refused.due(), refused.paidOn());
        } else if (found instanceof TaxSource.Inquiry.Unavailable none) {
            return unavailable(terminal, none.trouble(), none.detail());
        }
        Bill bill = ((TaxSource.Inquiry.Found) found).bill();
        return bill.addsUp() ? new TaxBody.BillFound(bill)
                : unavailable(terminal, Trouble.DOES_NOT_ADD_UP, HubDetail.QUOTE.with(bill.quoteId()));
    }

    private TaxBody owner(TerminalId terminal, TaxBody.AskOwner ask) {
        TaxSource.OwnerMatch match = source.matchOwner(ask.quoteId(), ask.nik());
        if (match instanceof TaxSource.OwnerMatch.Unavailable none) {
            return unavailable(terminal, none.trouble(), none.detail());
        } else if (match instanceof TaxSource.OwnerMatch.NoSuchQuote) {
            return unavailable(terminal, Trouble.ERROR, HubDetail.NO_SUCH_QUOTE.code());
        }
        return new TaxBody.OwnerAnswer(match instanceof TaxSource.OwnerMatch.Matches);
    }

    /** What is refused for want of proof stays open: a terminal in good faith asks again, and no money moves. */
    private Answer posting(TerminalId terminal, TaxBody.AskPosting ask) {
        if (!guard.mayName(terminal, ask.purchase())) {
            return now(new TaxBody.PostingOpen(ask.purchase()));
        }
        Known known = kept.find(POSTING, ask.purchase(), Optional.of(ask));
        if (known instanceof Known.Same same) {
            return same.answer();
        } else if (known instanceof Known.Differs) {
            events.raise(Optional.of(terminal), Severity.ALARM, HubCode.ASK_DIFFERS, ask.purchase().value());
            return now(new TaxBody.PostingRefused(ask.purchase(), TaxBody.PostingRefusal.AMOUNT_DIFFERS));
        }
        watch.spoke(ask.purchase());
        Optional<TaxBody.AskPosting> backed = guard.backed(terminal, ask);
        return backed.isEmpty() ? now(new TaxBody.PostingOpen(ask.purchase()))
                : settled(terminal, ask.purchase(), Optional.of(ask), source.post(backed.get()));
    }

    private Answer postingState(TerminalId terminal, PurchaseId purchase) {
        if (!guard.mayName(terminal, purchase)) {
            return now(new TaxBody.PostingOpen(purchase));
        } else if (kept.find(POSTING, purchase, Optional.empty()) instanceof Known.Same same) {
            return same.answer();
        }
        watch.spoke(purchase);
        return settled(terminal, purchase, Optional.empty(), source.query(purchase));
    }

    /** Only what is definite is kept; "never heard of it" is open, for the terminal posts next. */
    private Answer settled(TerminalId terminal, PurchaseId purchase, Optional<Body> ask, TaxSource.Posting came) {
        if (came instanceof TaxSource.Posting.Done done) {
            guard.unbacked(terminal, purchase, done.posted().number());
            watch.posted(purchase, done.posted().number());
            return kept.keep(POSTING, purchase, ask, done.posted(), clock.instant());
        } else if (came instanceof TaxSource.Posting.Refused refused) {
            events.raise(Optional.of(terminal), Severity.WARNING, HubCode.POSTING_REFUSED,
                    purchase + " " + StepWhy.of(refused.why()).code());
            return kept.keep(POSTING, purchase, ask, new TaxBody.PostingRefused(purchase, refused.why()),
                    clock.instant());
        } else if (came instanceof TaxSource.Posting.Unavailable none) {
            unavailable(terminal, none.trouble(), none.detail());
        }
        return now(new TaxBody.PostingOpen(purchase));
    }

    private TaxBody money(TaxBody.AskMoney ask) {
        if (ask.reference().isPresent()) {
            return new TaxBody.MoneyFound(book.byReference(ask.reference().get()));
        }
        boolean vehicle = ask.plate().isPresent() && ask.chassisTail().isPresent();
        return new TaxBody.MoneyFound(vehicle ? book.byVehicle(ask.plate().get(), ask.chassisTail().get())
                : List.of());
    }

    private TaxBody unavailable(TerminalId terminal, Trouble trouble, String detail) {
        events.raise(Optional.of(terminal), trouble == Trouble.DOES_NOT_ADD_UP ? Severity.ALARM : Severity.WARNING,
                HubCode.of(trouble), detail);
        return new TaxBody.TaxUnavailable(trouble);
    }

    private Answer now(Body body) {
        return new Answer(body, clock.instant());
    }
}
