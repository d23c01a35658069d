package id.anjungan.kiosk.services.tax;

import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Element;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Size;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A note for a citizen whose money is still being checked: the reference to ask with, and nothing that could pass for a
 * proof. It names neither the vehicle nor anybody, since nothing is known to have been paid for it.
 */
final class ReferencePaper {

    private ReferencePaper() {
    }

    /** @param number of the counter that helps, on the paper's head where one was taken */
    static Receipt of(Progress p, Number number, Desk.Office office, Instant now) {
        List<Element> e = new ArrayList<>();
        if (office.simulation()) {
            e.add(strong("SIMULASI - BUKAN KERTAS YANG SAH"));
        }
        e.add(strong("SAMSAT JAWA TIMUR"));
        e.add(Receipt.center(office.name()));
        number.ticket().ifPresent(t -> BillPaper.number(e, t, number.counter().orElseThrow().nameId()));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.heading("NOMOR REFERENSI"));
        e.add(new Line("BUKAN BUKTI PEMBAYARAN", Align.CENTER, Size.TALL, true));
        e.add(new Receipt.Rule());
        e.add(new Receipt.Pair("Jumlah", p.amount().toString(), true));
        e.add(new Receipt.Pair("Waktu", Dates.momentOnPaper(now), false));
        e.add(new Receipt.Rule());
        e.add(strong("PEMBAYARAN SEDANG DIPERIKSA"));
        e.add(Receipt.text("Kami belum tahu apakah uang Anda sudah masuk. Jangan membayar lagi."));
        number.ticket().ifPresent(t -> e.add(Receipt.text("Tunggu nomor di atas dipanggil dan tunjukkan kertas ini:"
                + " petugas memeriksa referensinya dahulu. Bayar di loket hanya bila petugas memastikan tidak ada uang"
                + " yang masuk.")));
        e.add(Receipt.text("Lihat hasilnya di terminal Samsat mana pun: pilih \"Sudah bayar, belum dapat bukti?\""
                + " dan pakai nomor atau QR di bawah ini."));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("Referensi"));
        e.add(new Line(p.reference(), Align.CENTER, Size.TALL, true));
        e.add(new Receipt.Qr(p.purchase().value()));
        e.add(Receipt.center("Terminal " + office.terminal()));
        e.add(Receipt.center("Tanya: petugas " + office.name()));
        if (office.simulation()) {
            e.add(strong("SIMULASI"));
        }
        return new Receipt("NOMOR REFERENSI", e);
    }

    private static Line strong(String words) {
        return new Line(words, Align.CENTER, Size.NORMAL, true);
    }
}
