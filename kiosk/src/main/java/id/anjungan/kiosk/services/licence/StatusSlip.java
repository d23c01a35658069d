package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.Application.Promise;
import id.anjungan.contract.licence.Application.Reckoned;
import id.anjungan.contract.licence.Application.Step;
import id.anjungan.contract.licence.ApplicationState;
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

/**
 * BUKTI STATUS, in Indonesian, for 32 and 48 columns: every step and every missing document. Papers are thrown away in
 * public, so the applicant is masked; the QR carries the application's number only.
 */
final class StatusSlip {

    private static final String TITLE = "BUKTI STATUS";

    private StatusSlip() {
    }

    static Receipt of(Application a, Desk.Office office, Instant now) {
        List<Element> e = new ArrayList<>();
        if (office.simulation()) {
            e.add(strong("SIMULASI - BUKAN BUKTI YANG SAH"));
        }
        e.add(strong("PERIZINAN PROVINSI JAWA TIMUR"));
        e.add(Receipt.center(office.name()));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.heading(TITLE));
        e.add(new Line("BUKAN IZIN", Align.CENTER, Size.TALL, true));
        e.add(new Receipt.Rule());
        e.add(new Pair("Permohonan", a.number().value(), true));
        e.add(Receipt.text(a.licence()));
        e.add(new Pair("Pemohon", a.applicant().value(), false));
        e.add(new Receipt.Rule());
        e.add(new Line(name(a.state()).toUpperCase(java.util.Locale.ROOT), Align.CENTER, Size.TALL, true));
        e.add(Receipt.text(meaning(a)));
        e.add(new Receipt.Rule());
        for (Step step : a.steps()) {
            e.add(new Pair(name(step.state()), Dates.dayOnPaper(step.on()), false));
        }
        missing(e, a.missing());
        foot(e, a, office, now);
        return new Receipt(TITLE, e);
    }

    private static void missing(List<Element> e, List<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        e.add(new Receipt.Rule());
        e.add(Receipt.text("Berkas yang masih kurang:"));
        for (int i = 0; i < missing.size(); i++) {
            e.add(Receipt.text(i + 1 + ". " + missing.get(i)));
        }
    }

    private static void foot(List<Element> e, Application a, Desk.Office office, Instant now) {
        e.add(new Receipt.Rule());
        e.add(Receipt.text("Keadaan pada " + Dates.momentOnPaper(now) + ". Dapat berubah sesudahnya."));
        e.add(Receipt.text("Bertanya: loket P2T di kantor Bakorwil atau DPMPTSP Provinsi Jawa Timur, sebutkan nomor"
                + " permohonan."));
        e.add(new Receipt.Gap(1));
        e.add(Receipt.center("Referensi"));
        e.add(new Line(a.number().value(), Align.CENTER, Size.TALL, true));
        e.add(new Receipt.Qr(a.number().value()));
        e.add(Receipt.center("Terminal " + office.terminal()));
        if (office.simulation()) {
            e.add(strong("SIMULASI"));
        }
    }

    private static String name(ApplicationState state) {
        return switch (state) {
            case WAITING_VERIFICATION -> "Menunggu verifikasi";
            case IN_PROCESS -> "Diproses";
            case NEEDS_CORRECTION -> "Perlu perbaikan";
            case APPROVED -> "Disetujui";
            case REJECTED -> "Ditolak";
        };
    }

    private static String meaning(Application a) {
        return switch (a.state()) {
            case WAITING_VERIFICATION -> "Berkas menunggu diperiksa petugas. Waktu layanan dihitung setelah berkas"
                    + " lengkap.";
            case IN_PROCESS -> a.promise().map(StatusSlip::time).orElse("Lama layanan izin ini tidak tercatat.");
            case NEEDS_CORRECTION -> "Lengkapi berkas lewat akun JOSS atau loket P2T. Waktu layanan berhenti sampai"
                    + " berkas lengkap.";
            case APPROVED -> "Izin sudah terbit. Unduh di akun JOSS atau ambil di loket P2T. Kertas ini bukan izin.";
            case REJECTED -> a.rejection().map(StatusSlip::reason).orElse("");
        };
    }

    private static String time(Promise promise) {
        if (promise.reckoned().isEmpty()) {
            return "Sisa hari kerja belum dapat dihitung: hari libur tahun berikutnya belum ditetapkan. Waktu"
                    + " layanan " + promise.workingDays() + " hari kerja sesudah "
                    + Dates.dayOnPaper(promise.from()) + ".";
        }
        Reckoned r = promise.reckoned().get();
        String due = Dates.dayOnPaper(r.due());
        return r.left() > 0 ? "Sisa " + r.left() + " hari kerja, paling lambat " + due + "."
                : r.left() == 0 ? "Batas waktunya " + due + ", tidak ada sisa hari kerja."
                : "Terlambat " + -r.left() + " hari kerja dari batas " + due + ".";
    }

    private static String reason(Application.Rejection rejection) {
        return "Alasan: " + switch (rejection) {
            case REQUIREMENTS -> "syarat tidak terpenuhi.";
            case SPATIAL_PLAN -> "tidak sesuai rencana tata ruang.";
            case DOCUMENTS_INVALID -> "berkas tidak sah.";
            case NOT_CORRECTED -> "berkas tidak diperbaiki sampai batas waktu.";
            case WITHDRAWN -> "ditarik oleh pemohon.";
            case OTHER -> "tertulis di surat penolakan.";
        };
    }

    private static Line strong(String words) {
        return new Line(words, Align.CENTER, Size.NORMAL, true);
    }
}
