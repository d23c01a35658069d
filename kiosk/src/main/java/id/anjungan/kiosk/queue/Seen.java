package id.anjungan.kiosk.queue;

import java.util.Optional;

/**
 * What a counter's page showed when it was pressed. A press on a page that is out of date changes nothing, so a second
 * press of the same page skips nobody and a nervous finger does not call a third time.
 *
 * @param number the ticket being served, empty for none
 * @param calls  how often it had been called, 0 for none
 */
public record Seen(Optional<String> number, int calls) {

    public static final Seen NOBODY = new Seen(Optional.empty(), 0);

    public static Seen of(Optional<Ticket> serving) {
        return serving.map(t -> new Seen(Optional.of(t.number()), t.call().map(Ticket.Call::calls).orElse(0)))
                .orElse(NOBODY);
    }

    /** From a form: {@code A001/2}, or nothing. Anything else matches no counter. */
    public static Seen parse(String text) {
        if (text.isEmpty()) {
            return NOBODY;
        }
        int at = text.lastIndexOf('/');
        boolean calls = at > 0 && text.substring(at + 1).matches("\\d{1,3}");
        return calls ? new Seen(Optional.of(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)))
                : new Seen(Optional.of(text), 0);
    }

    @Override
    public String toString() {
        return number.map(n -> n + "/" + calls).orElse("");
    }
}
