package id.anjungan.contract.sync;

/**
 * Parts of an event's detail. A detail is a few tokens with a blank between: a code, a name or number as it is, or
 * {@code code=value}. Never a sentence, never personal data. Read as {@code detail.<code>} at the hub.
 */
public enum EventDetail {
    QUOTE("quote"),
    /** Whole rupiah: what the tax server wants, and what this terminal's tariff gives. */
    SERVER_TOTAL("server_total"), OWN_TOTAL("own_total"),
    /** Days as the clock and as the queue has them; journal rows; a queue ticket. */
    CLOCK("clock"), BUSINESS_DAY("business_day"), ROWS("rows"), FIRST_ROW("first_row"), TICKET("ticket"),
    /** Of a journal: the last one that holds. */
    ROW("row");

    private final String code;

    EventDetail(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String with(Object value) {
        return pair(code, value);
    }

    /** @param value blanks in it become underscores, so that it stays one token */
    public static String pair(String code, Object value) {
        return code + "=" + String.valueOf(value).strip().replaceAll("\\s+", "_");
    }
}
