package id.anjungan.kiosk.journal;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Why;
import id.anjungan.language.Reason;
import id.anjungan.language.Sayings;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** From SQLite's codes to a sentence that says what happened and what to do. */
final class DiskTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(DiskTrouble.class);

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
        String key = switch (why) {
            case DISK_FULL -> "disk.full";
            case READ_ONLY -> "read.only";
            case UNREADABLE -> "unreadable";
            case IN_USE -> "in.use";
            case FOLD -> "fold";
            default -> "disk";
        };
        LOG.debug("{}", file, cause);
        return say(key, file, Reason.of(cause).say());
    }

    /** In the language of this process: the technician stands before it. */
    static String say(String key, Object... values) {
        return Sayings.of(DiskTrouble.class).say(key, values);
    }
}
