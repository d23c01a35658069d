package id.anjungan.kiosk.session;

import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Element;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Pair;
import id.anjungan.devices.printer.Receipt.Size;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The paper of a citizen to whom nobody came: what happened, where and when, its number, and whom to ask. */
final class StaffSlip {

    /**
     * @param unreached nobody could be called at all
     * @param payment   reference of a payment this visit has begun
     */
    record Facts(String reference, Instant at, boolean unreached, Optional<String> payment) {
    }

    private StaffSlip() {
    }

    static Receipt of(Facts facts, Desk.Office office, SessionSettings.Help help) {
        List<Element> e = new ArrayList<>();
        if (office.simulation()) {
            e.add(strong("SIMULASI - BUKAN KERTAS YANG SAH"));
        }
        e.add(strong(office.name()));
        e.add(Receipt.heading("KETERANGAN"));
        e.add(new Line("PANGGILAN PETUGAS", Align.CENTER, Size.TALL, true));
        e.add(new Receipt.Rule());
        e.add(new Pair("Waktu", Dates.momentOnPaper(facts.at()), false));
        e.add(new Pair("Terminal", office.terminal(), false));
        facts.payment().ifPresent(reference -> e.add(new Pair("Pembayaran", reference, true)));
        e.add(new Receipt.Rule());
        e.add(Receipt.text(facts.unreached() ? "Petugas dipanggil dari terminal ini, tetapi panggilan tidak dapat"
                + " disampaikan." : "Petugas dipanggil dari terminal ini dan belum ada yang datang."));
        if (facts.payment().isPresent()) {
            e.add(Receipt.text("Ada pembayaran yang dimulai di kunjungan ini. Jangan membayar lagi sebelum diperiksa:"
                    + " pilih \"Sudah bayar, belum dapat bukti?\" di terminal, atau tunjukkan nomor pembayaran di"
                    + " atas."));
        }
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("Nomor keterangan"));
        e.add(new Line(facts.reference(), Align.CENTER, Size.TALL, true));
        e.add(Receipt.center("Tunjukkan kertas ini di:"));
        e.add(strong(help.desk().isBlank() ? "Petugas " + office.name() : help.desk()));
        if (!help.phone().isBlank()) {
            e.add(Receipt.center("Telepon " + help.phone()));
        }
        e.add(Receipt.text("Ini bukan bukti pembayaran dan bukan nomor antrean."));
        return new Receipt("KETERANGAN PANGGILAN PETUGAS", e);
    }

    private static Line strong(String words) {
        return new Line(words, Align.CENTER, Size.NORMAL, true);
    }
}
