package id.anjungan.kiosk.session;

import java.util.HashSet;
import java.util.Set;

/**
 * Five characters for a programmer's fault, the same for the same place in the code, so that a citizen or technician
 * can read them to support and an engineer finds the row and the line. No letters and digits that look alike.
 */
public final class ErrorCode {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 5;
    private static final int BITS = 5;
    private static final int FRAMES = 4;

    private ErrorCode() {
    }

    public static String of(Throwable fault) {
        long hash = 17;
        Set<Throwable> seen = new HashSet<>();
        for (Throwable t = fault; t != null && seen.add(t); t = t.getCause()) {
            hash = 31 * hash + t.getClass().getName().hashCode();
            StackTraceElement[] trace = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
                hash = 31 * hash + (trace[i].getClassName() + "." + trace[i].getMethodName()).hashCode();
            }
        }
        hash ^= hash >>> 25;
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (hash >>> i * BITS & 31)));
        }
        return code.toString();
    }
}
