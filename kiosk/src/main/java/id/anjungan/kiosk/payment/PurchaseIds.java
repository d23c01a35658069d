package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes purchase ids: terminal, then eight Crockford characters, four of a durable counter and four of chance (so
 * that a terminal whose journal was lost repeats none). The eight are the short reference that papers carry.
 */
public final class PurchaseIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;
    private static final int LONGEST = 40;
    private static final String TAIL = "[" + CROCKFORD + "]{" + 2 * HALF + "}";
    private static final Pattern WHOLE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,31}-" + TAIL);
    private static final Pattern WITHOUT_HYPHEN = Pattern.compile("[A-Z0-9][A-Z0-9-]{31}" + TAIL);

    private final TerminalId terminal;
    private final LongSupplier counter;
    private final RandomGenerator chance;

    /** @param counter durable, moves before it is used */
    public PurchaseIds(TerminalId terminal, LongSupplier counter, RandomGenerator chance) {
        this.terminal = terminal;
        this.counter = counter;
        this.chance = chance;
    }

    public PurchaseId next() {
        String tail = letters(counter.getAsLong()) + letters(chance.nextLong());
        String id = terminal.value() + "-" + tail;
        return new PurchaseId(id.length() > LONGEST ? terminal.value() + tail : id);
    }

    /** The short reference of a purchase: the last eight characters of its id. */
    public static String reference(PurchaseId id) {
        return id.value().substring(id.value().length() - 2 * HALF);
    }

    /**
     * Reads what a scanner saw: the whole id, as papers carry it in their QR.
     *
     * @return empty when it is anything else
     */
    public static Optional<String> scanned(String text) {
        String id = text.strip().toUpperCase(Locale.ROOT);
        boolean ours = WHOLE.matcher(id).matches() || id.length() == LONGEST && WITHOUT_HYPHEN.matcher(id).matches();
        return ours && id.length() <= LONGEST ? Optional.of(id) : Optional.empty();
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (int i = HALF - 1; i >= 0; i--) {
            letters.append(CROCKFORD.charAt((int) (number >>> (5 * i)) & 31));
        }
        return letters.toString();
    }
}
