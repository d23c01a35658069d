package id.anjungan.kiosk.services.tax;

import id.anjungan.config.GuideConfig.Channel;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.tax.Bill;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Element;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Pair;
import id.anjungan.devices.printer.Receipt.Size;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bill to be paid elsewhere, and the number of the counter on its head. Tells of the vehicle what the proof tells,
 * nothing of its owner, and cannot pass for a proof.
 *
 * @param channels where it can be paid beside the counter
 */
record BillPaper(Desk.Office office, List<Channel> channels) {

    /** @param closed a QR that was given up for this bill */
    Receipt of(Bill bill, Number number, Optional<Progress> closed, Instant now) {
        List<Element> e = new ArrayList<>();
        if (office.simulation()) {
            e.add(strong("SIMULASI - BUKAN TAGIHAN YANG SAH"));
        }
        e.add(strong("SAMSAT JAWA TIMUR"));
        e.add(Receipt.center(office.name()));
        number.ticket().ifPresent(t -> number(e, t, number.counter().orElseThrow().nameId()));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.heading("TAGIHAN PAJAK"));
        e.add(new Line("BUKAN BUKTI PEMBAYARAN", Align.CENTER, Size.TALL, true));
        e.add(Receipt.center("Pajak Kendaraan Bermotor Tahunan"));
        e.add(new Receipt.Rule());
        e.add(new Pair("Nomor polisi", bill.vehicle().plate(), true));
        e.add(new Pair("Nomor rangka", TaxPapers.masked(bill.vehicle().chassisTail()), false));
        e.add(new Pair("Kendaraan", bill.vehicle().make() + " " + bill.vehicle().model(), false));
        e.add(new Pair("Jatuh tempo", Dates.dayOnPaper(bill.due()), false));
        e.add(new Receipt.Rule());
        TaxPapers.lines(e, bill);
        e.add(new Pair("Dihitung", Dates.momentOnPaper(now), false));
        e.add(new Pair("Berlaku sampai", Dates.momentOnPaper(bill.holdUntil()), true));
        e.add(Receipt.text("Sesudah itu jumlahnya dihitung ulang saat membayar dan dapat berubah."));
        e.add(new Receipt.Rule());
        where(e, number);
        closed.ifPresent(p -> closed(e, p));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("Terminal " + office.terminal()));
        e.add(Receipt.center("Tanya: petugas " + office.name()));
        if (office.simulation()) {
            e.add(strong("SIMULASI"));
        }
        return new Receipt("TAGIHAN PAJAK", e);
    }

    static void number(List<Element> e, TicketIssued ticket, String counter) {
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("NOMOR ANTREAN"));
        e.add(new Line(ticket.number(), Align.CENTER, Size.HUGE, true));
        e.add(new Line(counter, Align.CENTER, Size.TALL, true));
        if (ticket.priority()) {
            e.add(new Line("PRIORITAS", Align.CENTER, Size.TALL, true));
        }
        e.add(Receipt.center(ticket.ahead() == 0 ? "Anda berikutnya" : ticket.ahead() + " orang di depan Anda"));
        e.add(new Receipt.Rule());
    }

    private void where(List<Element> e, Number number) {
        e.add(strong("BAYAR DI"));
        e.add(Receipt.text(number.ticket().isPresent()
                ? "- Loket kantor ini: tunggu nomor di atas dipanggil, lalu serahkan kertas ini dan STNK."
                : "- Loket kantor ini: ambil nomor antrean, lalu serahkan kertas ini dan STNK."));
        channels.forEach(c -> e.add(Receipt.text("- " + c.nameId())));
    }

    /** Whoever sees this paper must know of the QR, should its money come after all. */
    private static void closed(List<Element> e, Progress p) {
        e.add(new Receipt.Rule());
        e.add(Receipt.text("Kode QRIS untuk tagihan ini sudah ditutup, tidak ada uang masuk. Bila saldo Anda tetap"
                + " berkurang, jangan bayar di loket dahulu: tunjukkan nomor ini kepada petugas."));
        e.add(new Pair("Referensi QRIS", p.reference(), true));
    }

    private static Line strong(String words) {
        return new Line(words, Align.CENTER, Size.NORMAL, true);
    }
}
