package id.anjungan.devices.printer;

import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Pair;
import id.anjungan.devices.printer.Receipt.Qr;
import id.anjungan.devices.printer.Receipt.Rule;
import id.anjungan.devices.printer.Receipt.Size;
import java.util.List;

/** Papers of the kind the terminal prints. */
public final class Receipts {

    private Receipts() {
    }

    public static Receipt settled() {
        return new Receipt("BUKTI PELUNASAN", List.of(
                new Line("SAMSAT KOTA SURABAYA", Align.CENTER, Size.TALL, true),
                Receipt.center("Jl. Manyar Kertoarjo No. 1, Surabaya"),
                new Receipt.Gap(1),
                Receipt.heading("BUKTI PELUNASAN"),
                Receipt.center("Pajak Kendaraan Bermotor Tahunan"),
                new Rule(),
                new Pair("Nomor polisi", "L 1234 AB", true),
                new Pair("Jenis", "MINIBUS / TOYOTA AVANZA 1.3 G", false),
                new Pair("Berlaku sampai", "22 November 2027", false),
                new Rule(),
                new Pair("PKB pokok", "Rp1.234.000", false),
                new Pair("PKB sanksi administratif", "Rp24.680", false),
                new Pair("Opsen PKB pokok", "Rp814.440", false),
                new Pair("Opsen PKB sanksi", "Rp16.289", false),
                new Pair("SWDKLLJ (Sumbangan Wajib Dana Kecelakaan Lalu Lintas Jalan)", "Rp143.000", false),
                new Rule(),
                new Pair("TOTAL DIBAYAR", "Rp2.232.409", true),
                new Pair("Cara bayar", "QRIS", false),
                new Pair("Waktu", "22-11-2026 18.05 WIB", false),
                new Pair("Referensi", "01J9Z3QK7M", false),
                new Rule(),
                Receipt.text("Pengesahan STNK dan pencetakan TBPKP wajib dilakukan dalam 30 hari di kantor Samsat — "
                        + "bawa “bukti” ini dan KTP asli."),
                new Qr("https://samsat.example.id/b/01J9Z3QK7M?s=8f3a2c"),
                Receipt.center("Simpan bukti ini. Salinan dapat dicetak ulang."),
                Receipt.center("SIMULASI - bukan bukti bayar yang sah")));
    }

    public static Receipt ticket() {
        return new Receipt("NOMOR ANTREAN", List.of(
                new Line("SAMSAT KOTA SURABAYA", Align.CENTER, Size.TALL, true),
                Receipt.center("Nomor antrean Anda"),
                new Receipt.Gap(1),
                new Line("A001", Align.CENTER, Size.HUGE, true),
                new Receipt.Gap(1),
                new Line("Cek Fisik Kendaraan", Align.CENTER, Size.TALL, false),
                Receipt.center("3 orang di depan Anda, sekitar 10-15 menit"),
                Receipt.center("22-11-2026 08.05 WIB")));
    }

    public static Receipt oneLine(String text) {
        return new Receipt("UJI", List.of(Receipt.text(text)));
    }
}
