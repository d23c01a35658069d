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
    /** {@code outcome, touches?, millis, language?, service?}: nobody counted the touches of an interrupted visit. */
    VISIT_ENDED("visit.ended"),
    /** {@code number, service, day, ahead, priority, low?, high?}: the last two the promised wait in minutes. */
    TICKET_ISSUED("ticket.issued"),
    /**
     * The first call of a stay in the line: {@code number, counter, day, service, waited} (seconds) and, where a wait
     * was promised for this very stay, {@code low?, high?} (minutes): promise and truth in one row.
     */
    TICKET_CALLED("ticket.called"),
    /** {@code number, counter, day, call}: the second call or a later one. */
    TICKET_RECALLED("ticket.recalled"),
    /** {@code number, counter, day, service, calls}: called and did not come. */
    TICKET_NO_SHOW("ticket.no_show"),
    /** {@code number, day, place}: came after all and waits again. */
    TICKET_RETURNED("ticket.returned"),
    /** {@code number, counter, day, from, to}: waits for another service now. */
    TICKET_TRANSFERRED("ticket.transferred"),
    /** {@code number, counter, day, service, served} (seconds). */
    TICKET_FINISHED("ticket.finished"),
    /** {@code number, day, service, was} (waiting or called): still open when its day ended. */
    TICKET_CLOSED("ticket.closed"),
    /** {@code counter, day}: the clerk takes a break. */
    COUNTER_PAUSED("counter.paused"),
    /** {@code counter, day}. */
    COUNTER_RESUMED("counter.resumed"),
    /** {@code counter, day, services}: what the counter serves from now until its day ends. */
    COUNTER_SERVES("counter.serves"),
    /** {@code device, state, detail}. */
    DEVICE("device"),
    /** {@code code, detail}: something an operator should know. */
    EVENT("event"),
    /** {@code call, page}: a citizen asks for a person. A later {@code terminal.started} ends a call without an end. */
    STAFF_CALLED("staff.called"),
    /** {@code call, from, by}: somebody is on the way; {@code by} names a counter or an operator's account. */
    STAFF_ANSWERED("staff.answered"),
    /** {@code call, why}: the citizen was told so and offered a slip. */
    STAFF_UNANSWERED("staff.unanswered"),
    /** {@code call, end, slip}: the last one a code of {@code ReceiptState}. */
    STAFF_ENDED("staff.ended"),
    /**
     * {@code batch, day, service, counts}: one-tap impressions, how often each of the four levels was touched, worst
     * first. No visit, no time but the day, and only together with others: nobody's own is told from it.
     */
    SURVEY_FACES("survey.faces"),
    /**
     * {@code batch, day, service, sheets}: sheets of the nine questions, each nine characters as in {@code Sheet}, in
     * the order of their characters. As anonymous as the row above; {@code batch} keeps one told twice from counting
     * twice.
     */
    SURVEY_SHEETS("survey.sheets");

    private final String code;

    RowKind(String code) {
        this.code = code;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
        return code;
    }
}
