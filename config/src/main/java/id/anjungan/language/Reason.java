package id.anjungan.language;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Why the network, a file or a parser refused, in words for people. Libraries name it by a class or in English; that
 * belongs into the log. The words are {@code reason.<code>} of this room.
 */
public enum Reason {
    PORT_TAKEN("port_taken"),
    NOT_LISTENING("not_listening"),
    UNKNOWN_HOST("unknown_host"),
    NO_ROUTE("no_route"),
    TIMEOUT("timeout"),
    NOT_TRUSTED("not_trusted"),
    BROKE("broke"),
    NO_FILE("no_file"),
    NO_PERMISSION("no_permission"),
    READ_ONLY("read_only"),
    NO_ROOM("no_room"),
    NOT_TEXT("not_text"),
    NOT_JSON("not_json"),
    OTHER_CONTENT("other_content"),
    NO_DATABASE("no_database"),
    DATABASE_IN_USE("database_in_use"),
    DATABASE("database"),
    UNKNOWN("unknown");

    /** From the special to the general: the first that fits is meant. */
    private static final Map<Class<? extends Throwable>, Reason> BY_CLASS = byClass();
    private static final String NO_TABLE = "no such table";
    private static final Pattern SQLITE = Pattern.compile("\\[SQLITE_([A-Z]+)");
    private static final Map<String, Reason> BY_SQLITE = Map.of("FULL", NO_ROOM, "READONLY", READ_ONLY, "CANTOPEN",
            NO_PERMISSION, "PERM", NO_PERMISSION, "AUTH", NO_PERMISSION, "NOTADB", NO_DATABASE, "CORRUPT", NO_DATABASE,
            "BUSY", DATABASE_IN_USE, "LOCKED", DATABASE_IN_USE);
    /** Java passes the system's own words on, which it says in English. */
    private static final Map<String, Reason> BY_SYSTEM = Map.of("No space left", NO_ROOM, "quota exceeded", NO_ROOM,
            "Read-only file system", READ_ONLY, "Permission denied", NO_PERMISSION,
            NO_TABLE, OTHER_CONTENT);

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    private static Map<Class<? extends Throwable>, Reason> byClass() {
        Map<Class<? extends Throwable>, Reason> all = new LinkedHashMap<>();
        all.put(BindException.class, PORT_TAKEN);
        all.put(UnknownHostException.class, UNKNOWN_HOST);
        all.put(UnresolvedAddressException.class, UNKNOWN_HOST);
        all.put(NoRouteToHostException.class, NO_ROUTE);
        all.put(ConnectException.class, NOT_LISTENING);
        all.put(HttpTimeoutException.class, TIMEOUT);
        all.put(InterruptedIOException.class, TIMEOUT);
        all.put(TimeoutException.class, TIMEOUT);
        all.put(SSLException.class, NOT_TRUSTED);
        all.put(SocketException.class, BROKE);
        all.put(EOFException.class, BROKE);
        all.put(ClosedChannelException.class, BROKE);
        all.put(NoSuchFileException.class, NO_FILE);
        all.put(NotDirectoryException.class, NO_FILE);
        all.put(AccessDeniedException.class, NO_PERMISSION);
        all.put(FileNotFoundException.class, NO_FILE);
        all.put(CharacterCodingException.class, NOT_TEXT);
        all.put(JsonParseException.class, NOT_JSON);
        all.put(JsonProcessingException.class, OTHER_CONTENT);
        all.put(GeneralSecurityException.class, OTHER_CONTENT);
        return all;
    }

    /** Of the fault, or of the nearest of its causes that is known. */
    public static Reason of(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            Reason reason = ofOne(t);
            if (reason != UNKNOWN) {
                return reason;
            }
        }
        return UNKNOWN;
    }

    private static Reason ofOne(Throwable t) {
        String told = String.valueOf(t.getMessage());
        Matcher sqlite = SQLITE.matcher(told);
        if (sqlite.find() && !told.contains(NO_TABLE)) {
            return BY_SQLITE.getOrDefault(sqlite.group(1), DATABASE);
        }
        // A connect that takes too long is a ConnectException, too.
        if (t instanceof ConnectException && t.getCause() instanceof HttpTimeoutException) {
            return TIMEOUT;
        }
        Optional<Reason> system = BY_SYSTEM.entrySet().stream().filter(e -> told.contains(e.getKey()))
                .map(Map.Entry::getValue).findFirst();
        return system.orElseGet(() -> BY_CLASS.entrySet().stream().filter(e -> e.getKey().isInstance(t))
                .map(Map.Entry::getValue).findFirst().orElse(UNKNOWN));
    }

    /** The words for a code that was sent or stored; those of {@link #UNKNOWN} for one of another version. */
    public static Reason ofCode(String code) {
        for (Reason r : values()) {
            if (r.code.equals(code)) {
                return r;
            }
        }
        return UNKNOWN;
    }

    /** As it is sent and stored. */
    public String code() {
        return code;
    }

    /** Part of a sentence, without a full stop. @param language {@code id} or {@code en} */
    public String in(String language) {
        return Sayings.of(Reason.class, language).say("reason." + code);
    }

    /** In the language of this process. */
    public String say() {
        return in(Sayings.chosen());
    }
}
