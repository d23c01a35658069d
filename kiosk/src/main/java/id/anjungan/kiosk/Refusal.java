package id.anjungan.kiosk;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.session.ErrorCode;
import java.net.BindException;
import java.util.concurrent.CompletionException;

/** A terminal that cannot start: one sentence that says what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }

    /** What to tell the technician about a fault at the start. */
    static String sentence(Throwable fault, String counterAddress) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof Refusal || cause instanceof FxPlatform.Unavailable) {
            return cause.getMessage();
        }
        if (cause instanceof JournalFault journal) {
            return journal.getMessage() + " (" + journal.why().code() + ")";
        }
        if (cause instanceof BindException) {
            return "Alamat halaman loket " + counterAddress + " sudah dipakai program lain. Hentikan program itu atau "
                    + "ganti queue.bind.port di terminal.yaml.";
        }
        if (cause instanceof UnsatisfiedLinkError || cause instanceof NoClassDefFoundError) {
            return "Pustaka sistem yang diperlukan tidak ada (" + cause.getMessage() + "). Jalankan lagi lewat "
                    + "./anjungan terminal, yang memasangnya.";
        }
        return "Terminal tidak dapat dimulai, kode " + ErrorCode.of(cause) + " (" + cause + "). Sampaikan kode ini ke "
                + "bagian teknis.";
    }
}
