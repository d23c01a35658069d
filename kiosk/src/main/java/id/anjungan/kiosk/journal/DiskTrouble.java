package id.anjungan.kiosk.journal;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Why;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** From SQLite's codes to a sentence that says what happened and what to do. */
final class DiskTrouble {

    private DiskTrouble() {
    }

    static JournalFault fault(Path file, SQLException cause) {
        Why why = why(cause);
        return new JournalFault(why, sentence(why, file, cause), cause);
    }

    private static Why why(SQLException cause) {
        if (!(cause instanceof SQLiteException known)) {
            return Why.UNREADABLE;
        }
        // The primary code is the low byte of SQLite's extended codes.
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xFF);
        return switch (code) {
            case SQLITE_FULL -> Why.DISK_FULL;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> Why.READ_ONLY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Why.UNREADABLE;
            case SQLITE_BUSY, SQLITE_LOCKED -> Why.IN_USE;
            case SQLITE_CONSTRAINT -> Why.FOLD;
            default -> Why.DISK;
        };
    }

    private static String sentence(Why why, Path file, SQLException cause) {
        return switch (why) {
            case DISK_FULL -> "Diska penuh: jurnal " + file + " tidak dapat ditulis. Kosongkan ruang di diska itu.";
            case READ_ONLY -> "Jurnal " + file + " tidak boleh ditulis. Periksa hak akses berkas dan foldernya, dan"
                    + " apakah diskanya terpasang hanya-baca.";
            case UNREADABLE -> "Jurnal " + file + " tidak terbaca (" + cause.getMessage() + "). Jangan dihapus:"
                    + " salin berkasnya, lalu hubungi pusat.";
            case IN_USE -> "Jurnal " + file + " sedang dipakai program lain. Hentikan program itu dahulu.";
            case FOLD -> "Baris ditolak oleh aturannya sendiri (" + cause.getMessage() + ").";
            default -> "Diska menolak menulis jurnal " + file + " (" + cause.getMessage() + "). Periksa diskanya.";
        };
    }
}
