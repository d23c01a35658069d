package id.anjungan.central.store;

import id.anjungan.contract.sync.EventDetail;

/**
 * Parts of the detail of the hub's own events, in the grammar of {@link EventDetail}: never a sentence, so that both
 * languages read it. Read as {@code detail.<code>}.
 */
public enum HubDetail {
    /** The other side: its HTTP status, its own error or response code; how long it was waited for. */
    STATUS("status"), ERROR_CODE("error_code"), RESPONSE("response"), WAITED_MS("waited_ms"),
    /** No connection, or one that broke; its value is a code of {@code language.Reason}. */
    BROKE("broke"), INTERRUPTED("interrupted"),
    /** An answer that cannot be used. */
    TOO_LONG("too_long"), EMPTY("empty"), NOT_JSON("not_json"), FIELD("field"), NO_RESPONSE_CODE("no_response_code"),
    TOKEN_UNREADABLE("token_unreadable"), QR_UNREADABLE("qr_unreadable"), QR_OTHER_AMOUNT("qr_other_amount"),
    OTHER_PURCHASE("other_purchase"), PAID_WITHOUT_AMOUNT("paid_without_amount"), NO_SUCH_QUOTE("no_such_quote"),
    BILL_INCOMPLETE("bill_incomplete"), LINE_INCOMPLETE("line_incomplete"), BILL_EMPTY("bill_empty"),
    OTHER_VEHICLE("other_vehicle"), TOTAL("total"), QUOTE("quote"),
    /** Who knocks: a client's name and network address; what it wrote to or wanted to read. */
    CLIENT("client"), ADDRESS("address"), WROTE_TO("wrote_to"), READ_FROM("read_from"),
    /** A message of a terminal that is none. */
    LANE("lane"), OTHER_TERMINAL("other_terminal"), TYPE("type"), SCHEMA("schema"), NOT_AN_ENVELOPE("not_an_envelope"),
    NO_BODY("no_body");

    private final String code;

    HubDetail(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String with(Object value) {
        return EventDetail.pair(code, value);
    }
}
