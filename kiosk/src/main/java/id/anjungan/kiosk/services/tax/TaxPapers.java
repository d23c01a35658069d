package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Element;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Pair;
import id.anjungan.devices.printer.Receipt.Size;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.Papers;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.kiosk.payment.Purchase;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Desk;
import java.util.ArrayList;
import java.util.List;

/**
 * The words on the two papers, in Indonesian, for 32 and 48 columns. Papers are thrown away in public: the plate and a
 * masked chassis number are all they tell of the vehicle, its owner does not occur, and the QR carries the purchase's
 * reference only. Nothing but a posted purchase is ever called LUNAS.
 */
public final class TaxPapers implements Papers {

    private final Desk.Office office;

    public TaxPapers(Desk.Office office) {
        this.office = office;
    }

    @Override
    public Receipt paper(Purchase purchase, Paper kind, int copy, boolean simulation) {
        boolean settled = kind == Paper.BUKTI_PELUNASAN && purchase.payment() == PaymentState.SETTLED;
        String title = settled ? "BUKTI PELUNASAN" : "BUKTI SEMENTARA";
        List<Element> e = new ArrayList<>();
        head(e, title, settled ? "PAJAK TAHUNAN INI LUNAS" : "BUKAN BUKTI AKHIR", copy, simulation);
        vehicle(e, purchase, settled);
        lines(e, purchase.bill());
        payment(e, purchase, settled);
        if (settled) {
            stillToDo(e);
        } else {
            notYet(e, purchase.payment());
        }
        foot(e, purchase, simulation);
        return new Receipt(title, e);
    }

    /** Title and verdict are the largest things on the paper: the two papers must differ for weak eyes, too. */
    private void head(List<Element> e, String title, String verdict, int copy, boolean simulation) {
        if (simulation) {
            e.add(strong("SIMULASI - BUKAN BUKTI YANG SAH"));
        }
        e.add(strong("SAMSAT JAWA TIMUR"));
        e.add(Receipt.center(office.name()));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.heading(title));
        e.add(new Line(verdict, Align.CENTER, Size.TALL, true));
        e.add(Receipt.center("Pajak Kendaraan Bermotor Tahunan"));
        if (copy > 0) {
            e.add(strong("SALINAN KE-" + copy));
        }
        e.add(new Receipt.Rule());
    }

    private static void vehicle(List<Element> e, Purchase p, boolean settled) {
        Bill bill = p.bill();
        e.add(new Pair("Nomor polisi", bill.vehicle().plate(), true));
        e.add(new Pair("Nomor rangka", masked(bill.vehicle().chassisTail()), false));
        e.add(new Pair("Kendaraan", bill.vehicle().make() + " " + bill.vehicle().model(), false));
        e.add(new Pair("Jatuh tempo", Dates.dayOnPaper(bill.due()), false));
        if (settled) {
            e.add(new Pair("Berlaku sampai", Dates.dayOnPaper(p.facts().validUntil().orElse(bill.validUntil())), true));
        }
        e.add(new Receipt.Rule());
    }

    static void lines(List<Element> e, Bill bill) {
        for (Bill.Line line : bill.lines()) {
            String name = name(line.component());
            e.add(new Pair(name + " " + line.periodYear() + " pokok", line.principal().toString(), false));
            if (!line.sanction().equals(Rupiah.ZERO)) {
                e.add(new Pair(name + " " + line.periodYear() + " sanksi", line.sanction().toString(), false));
            }
        }
        e.add(new Pair("JUMLAH", bill.total().toString(), true));
        e.add(new Receipt.Rule());
    }

    private static String name(Component component) {
        return switch (component) {
            case PKB -> "PKB";
            case OPSEN_PKB -> "Opsen PKB";
            case PKB_PROGRESSIVE -> "PKB progresif";
            case OPSEN_PKB_PROGRESSIVE -> "Opsen PKB progresif";
            case SWDKLLJ -> "SWDKLLJ";
            case PARKING -> "Parkir berlangganan";
            case STNK -> "Biaya STNK";
            case TNKB -> "Biaya TNKB";
        };
    }

    private static void payment(List<Element> e, Purchase p, boolean settled) {
        e.add(new Pair("Cara bayar", p.method().equals("qris") ? "QRIS" : p.method(), false));
        p.facts().paidAt().ifPresent(at -> e.add(new Pair("Waktu bayar", Dates.momentOnPaper(at), false)));
        p.facts().paymentReferences().stream().findFirst()
                .ifPresent(r -> e.add(new Pair("Ref. pembayaran", r, false)));
        if (settled) {
            e.add(new Pair("Nomor pelunasan", p.facts().posting().orElse("-"), true));
        }
        p.facts().refund().ifPresent(r -> e.add(new Pair("Nomor pengembalian", r, true)));
        e.add(new Receipt.Rule());
    }

    private static void stillToDo(List<Element> e) {
        e.add(Receipt.text("Yang masih perlu Anda lakukan dalam 30 hari:"));
        e.add(Receipt.text("1. Bawa bukti ini, STNK, dan KTP pemilik ke kantor Samsat."));
        e.add(Receipt.text("2. Tukar dengan TBPKP dan minta pengesahan STNK. Pengesahan tidak dipungut biaya."));
    }

    private static void notYet(List<Element> e, PaymentState state) {
        switch (state) {
            case REFUND_OWED -> refundOwed(e);
            case REFUNDED -> {
                e.add(strong("UANG SUDAH DIKEMBALIKAN"));
                e.add(Receipt.text("Pajak kendaraan ini belum terbayar. Uang Anda sudah dikembalikan ke rekening"
                        + " atau dompet digital asal."));
            }
            case PARKED -> parked(e);
            default -> beingPosted(e);
        }
    }

    private static void refundOwed(List<Element> e) {
        e.add(strong("UANG ANDA AKAN DIKEMBALIKAN"));
        e.add(Receipt.text("Uang Anda sudah kami terima, tetapi pajak kendaraan ini tidak dapat dicatat dengan"
                + " pembayaran ini. Pajaknya belum terbayar dengan uang ini."));
        e.add(Receipt.text("Uang dikembalikan ke rekening atau dompet digital asal. Anda tidak perlu meminta."));
        e.add(Receipt.text("Simpan kertas ini. Sebelum membayar lagi, tanyakan petugas dengan nomor referensi di"
                + " bawah ini."));
    }

    private static void parked(List<Element> e) {
        e.add(strong("PEMBAYARAN SEDANG DIPERIKSA"));
        e.add(Receipt.text("Uang Anda sudah kami terima. Petugas pusat sedang memeriksa pembayaran ini: pajak dicatat,"
                + " atau uang dikembalikan. Jangan membayar lagi."));
        e.add(Receipt.text("Hasilnya dapat dilihat di terminal Samsat mana pun: pilih \"Sudah bayar, belum dapat"
                + " bukti?\" dan pakai nomor referensi di bawah ini."));
    }

    private static void beingPosted(List<Element> e) {
        e.add(strong("UANG DITERIMA, SEDANG DICATAT"));
        e.add(Receipt.text("Pembayaran Anda sedang dicatat di pusat. Jangan membayar lagi."));
        e.add(Receipt.text("Kertas ini bukan bukti akhir. Ambil bukti akhir di terminal Samsat mana pun:"));
        e.add(Receipt.text("pilih \"Sudah bayar, belum dapat bukti?\" dan pakai nomor referensi di bawah ini."));
        e.add(Receipt.text("Setelah itu, dalam 30 hari, minta TBPKP dan pengesahan STNK di kantor Samsat."));
    }

    private void foot(List<Element> e, Purchase p, boolean simulation) {
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("Referensi"));
        e.add(new Line(p.reference(), Align.CENTER, Size.TALL, true));
        e.add(new Receipt.Qr(p.id().value()));
        e.add(Receipt.center("Terminal " + office.terminal()));
        e.add(Receipt.center("Tanya: petugas " + office.name()));
        if (simulation) {
            e.add(strong("SIMULASI"));
        }
    }

    /** Only the last three characters. */
    static String masked(String chassisTail) {
        int shown = Math.min(3, chassisTail.length());
        return "*".repeat(8) + chassisTail.substring(chassisTail.length() - shown);
    }

    private static Line strong(String words) {
        return new Line(words, Align.CENTER, Size.NORMAL, true);
    }
}
