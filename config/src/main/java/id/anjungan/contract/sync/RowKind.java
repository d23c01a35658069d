package id.anjungan.contract.sync;

/**
 * Kinds of journal rows. A row's bytes are a JSON object {@code {seq, at, kind, purchase?, visit?, ...fields}} in
 * UTF-8; {@code at} is ISO-8601 UTC; {@code kind} one of these codes. No row carries personal data.
 */
public enum RowKind {
    /** First row: {@code terminal, office, version, simulation}. */
    JOURNAL_OPENED("journal.opened"),
    TERMINAL_STARTED("terminal.started"),
    /** {@code from, to, why} and on the first one {@code amount, method, bill} (vehicle, lines, total, quote). */
    PAYMENT("payment"),
    /** {@code from, to, number?, why?}. */
    DELIVERY("delivery"),
    /** {@code from, to, paper, evidence (0-4)?, copy?, why?}. */
    RECEIPT("receipt"),
    /** {@code language, service?}. */
    VISIT_STARTED("visit.started"),
    /** {@code page, service?}. */
    VISIT_STEP("visit.step"),
    /** {@code outcome, touches, millis}. */
    VISIT_ENDED("visit.ended"),
    /** {@code number, service, day, ahead}. */
    TICKET_ISSUED("ticket.issued"),
    /** {@code number, counter, day}. */
    TICKET_CALLED("ticket.called"),
    /** {@code number, counter, day, why?}: {@code day_end} when the business day ended it, not a clerk. */
    TICKET_FINISHED("ticket.finished"),
    /** {@code device, state, detail}. */
    DEVICE("device"),
    /** {@code code, detail}: something an operator should know. */
    EVENT("event"),
    STAFF_CALLED("staff.called");

    private final String code;

    RowKind(String code) {
        this.code = code;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
        return code;
    }
}
