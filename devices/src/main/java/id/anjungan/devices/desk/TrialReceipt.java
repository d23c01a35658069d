package id.anjungan.devices.desk;

import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Element;
import id.anjungan.devices.printer.Receipt.Gap;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Pair;
import id.anjungan.devices.printer.Receipt.Qr;
import id.anjungan.devices.printer.Receipt.Rule;
import id.anjungan.devices.printer.Receipt.Size;
import java.util.ArrayList;
import java.util.List;

/** A paper that shows at a glance whether columns, sizes, letters, QR and cutter are right. */
final class TrialReceipt {

    private TrialReceipt() {
    }

    static Receipt of(String device, String profile, int columns, String when) {
        List<Element> e = new ArrayList<>();
        e.add(Receipt.heading("UJI CETAK"));
        e.add(Receipt.center("Bukan bukti pembayaran"));
        e.add(new Rule());
        e.add(new Pair("Perangkat", device, false));
        e.add(new Pair("Profil", profile, false));
        e.add(new Pair("Waktu", when, false));
        e.add(new Rule());
        e.add(Receipt.text(ruler(columns)));
        e.add(Receipt.text("Baris di atas harus tepat penuh, tidak turun ke baris berikut."));
        e.add(new Gap(1));
        e.add(new Line("Tebal", Align.LEFT, Size.NORMAL, true));
        e.add(new Line("Tinggi", Align.LEFT, Size.TALL, false));
        e.add(new Line("Besar", Align.LEFT, Size.LARGE, false));
        e.add(new Line("A001", Align.CENTER, Size.HUGE, true));
        e.add(Receipt.text("abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;-/()"));
        e.add(new Qr("ANJUNGAN UJI CETAK " + when));
        e.add(Receipt.center("QR di atas harus terbaca ponsel."));
        return new Receipt("UJI CETAK", e);
    }

    private static String ruler(int columns) {
        StringBuilder ruler = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            ruler.append(i % 10 == 0 ? (char) ('0' + i / 10 % 10) : '.');
        }
        return ruler.toString();
    }
}
