package id.anjungan.kiosk.session;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.MaskedName;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.session.WhatWorks.KnownBy;
import id.anjungan.kiosk.session.WhatWorks.Teller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A citizen of each service, from its tile to what they came for, at a terminal that lacks something. The hub answers
 * as it does when that is missing: not at all without its link, and without an answer of a server that is silent.
 */
final class Journeys {

    private static final String PLATE = "L 1234 AB";
    private static final String TAIL = "12345";
    private static final PurchaseId PAID_ELSEWHERE = new PurchaseId("KSK-3578-99-0001PZ33");

    /** What each service is walked by. */
    private final Map<String, Runnable> ways = Map.of("tax", this::tax, "queue", this::queue, "licence", this::licence,
            "proof", this::proof, "check", this::check, "guide", this::guide);
    private final Booth booth;
    private final Optional<KnownBy> missing;
    private final List<String> trace = new ArrayList<>();
    private long cards;

    /** @param missing what is missing by now; empty: nothing is */
    Journeys(Booth booth, Optional<KnownBy> missing) {
        this.booth = booth;
        this.missing = missing;
    }

    /** Pages and papers on the way, in their order. */
    List<String> walk(String service) {
        int papers = booth.printed.size();
        Runnable way = ways.get(service);
        if (way == null) {
            throw new AssertionError("nobody walks " + service + ": write its way here");
        }
        way.run();
        booth.printed.subList(papers, booth.printed.size()).forEach(p -> trace.add("paper handed to the printer"));
        return List.copyOf(trace);
    }

    /** Pays while all is well, for those who ask for it later. */
    void paysBefore() {
        tax();
        booth.chose("done");
        trace.clear();
    }

    private boolean lacks(Teller teller, String what) {
        return missing.equals(Optional.of(new KnownBy(teller, what)));
    }

    private void seen() {
        Page page = booth.work().shown().page();
        trace.add(page.id() + (page instanceof Page.Ticket t ? " " + t.number() + " " + t.paper() : "")
                + (page instanceof Page.Notice n ? " " + n.actions().stream().map(Page.Action::id).toList() : ""));
    }

    /** @param server the feature whose server the hub must ask for this answer; {@code down} what it says without */
    private void hub(Class<? extends Body> ask, Body answer, String server, Body down) {
        if (lacks(Teller.LINK, "")) {
            booth.asked(ask).silence();
        } else {
            booth.asked(ask).answer(lacks(Teller.HUB, server) ? down : answer);
        }
        seen();
    }

    private void vehicle() {
        if (lacks(Teller.DEVICE, "card")) {
            booth.typed(PLATE);
            seen();
            booth.typed(TAIL);
        } else {
            booth.commands.offer(new Command.Carded(new CardEvent.SamsatCard(++cards, PLATE, TAIL)));
        }
        seen();
    }

    private void tax() {
        booth.chose("tax");
        seen();
        vehicle();
        hub(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now())), "tax",
                new TaxBody.TaxUnavailable(TaxBody.Trouble.SILENT));
        booth.chose("pay").typed("3578010501900001");
        hub(TaxBody.AskOwner.class, new TaxBody.OwnerAnswer(true), "tax",
                new TaxBody.TaxUnavailable(TaxBody.Trouble.SILENT));
        PurchaseId id = Booth.purchase(booth.asked(QrisBody.IssueQr.class));
        hub(QrisBody.IssueQr.class, new QrisBody.QrIssued(id, "00020101", "ACQ-1",
                booth.now().plus(Duration.ofMinutes(5))), "qris", qr(id, QrisBody.Status.UNKNOWN));
        booth.later(Duration.ofSeconds(6));
        hub(QrisBody.AskQrState.class, qr(id, QrisBody.Status.PAID), "qris", qr(id, QrisBody.Status.UNKNOWN));
        hub(TaxBody.AskPosting.class, new TaxBody.Posted(id, "PST-1", new Rupiah(265_418), booth.now(),
                Booth.bill(booth.now()).validUntil()), "tax", new TaxBody.PostingOpen(id));
        booth.work();
        seen();
    }

    private QrisBody.QrState qr(PurchaseId id, QrisBody.Status status) {
        boolean paid = status == QrisBody.Status.PAID;
        return new QrisBody.QrState(id, status, Optional.of(new Rupiah(265_418)).filter(r -> paid),
                Optional.of("RRN-1").filter(r -> paid), Optional.of(booth.now()).filter(r -> paid));
    }

    /** The bill and its paper, and no further. */
    private void check() {
        booth.chose("check");
        seen();
        vehicle();
        hub(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now())), "tax",
                new TaxBody.TaxUnavailable(TaxBody.Trouble.SILENT));
        booth.chose("print").work();
        seen();
    }

    /** Requirements, then a number for the counter that wants them. */
    private void guide() {
        booth.chose("guide");
        seen();
        booth.chose("lima-tahunan");
        seen();
        booth.chose("ticket").work();
        seen();
    }

    /** The queue is this terminal's own: no hub is asked. */
    private void queue() {
        booth.chose("queue");
        seen();
        booth.chose("pengesahan");
        seen();
        booth.work();
        seen();
    }

    private void licence() {
        booth.chose("licence");
        seen();
        booth.typed("P2T-2511-004217");
        seen();
        booth.typed("4217");
        seen();
        LicenceBody.AskStatus ask = (LicenceBody.AskStatus) booth.asked(LicenceBody.AskStatus.class).body();
        hub(LicenceBody.AskStatus.class, new LicenceBody.StatusFound(new Application(ask.number(), "Izin",
                MaskedName.of("Budi Santoso"), List.of(new Application.Step(ApplicationState.WAITING_VERIFICATION,
                        LocalDate.of(2026, 1, 6))), List.of(), Optional.empty(), Optional.empty())), "licence",
                new LicenceBody.LicenceUnavailable(LicenceBody.Trouble.SILENT));
        booth.chose("print").work();
        seen();
    }

    /** Of two payments, one was made elsewhere: only the hub knows it, from its own books. */
    private void proof() {
        booth.chose("proof");
        seen();
        booth.chose("vehicle");
        seen();
        vehicle();
        TaxBody.PaidBill elsewhere = new TaxBody.PaidBill(PAID_ELSEWHERE, Booth.bill(booth.now()),
                TaxBody.MoneyState.POSTED, booth.now().minusSeconds(86_400), "RRN-0", Optional.of("PST-0"),
                Optional.of(Booth.bill(booth.now()).validUntil()), 0);
        if (lacks(Teller.LINK, "")) {
            booth.asked(TaxBody.AskMoney.class).silence();
        } else {
            booth.answer(TaxBody.AskMoney.class, new TaxBody.MoneyFound(List.of(elsewhere)));
            seen();
            booth.chose("payment_0");
        }
        seen();
        booth.chose("copy").work();
        seen();
    }

    /** As the terminal hears of it, and as its devices then behave. */
    void lose(String service) {
        KnownBy by = missing.orElseThrow();
        switch (by.teller()) {
            case LINK -> {
                booth.link = HubLink.State.DOWN;
                booth.commands.offer(new Command.LinkChanged(HubLink.State.DOWN));
            }
            case CONNECTION -> booth.commands.offer(new Command.NotConnected(java.util.Set.of(
                    service.equals("check") ? "tax" : service), java.util.Set.of()));
            case JOURNAL -> booth.commands.offer(new Command.JournalProven(false));
            case DEVICE -> booth.broken(by.what());
            case HUB -> booth.commands.offer(new Command.NotConnected(java.util.Set.of(),
                    java.util.Set.of(by.what())));
            case NOTHING -> throw new AssertionError("nobody can tell the terminal");
        }
        booth.work();
    }
}
