package id.anjungan.central.store;

import id.anjungan.contract.Coded;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.tax.TaxBody.Trouble;

/**
 * What the hub itself tells its operators: stored as the event's code, read as {@code event.<code>}. What a terminal
 * tells is {@link id.anjungan.contract.sync.EventCode}.
 */
public enum HubCode implements Coded {
    /** Terminals and who they are. */
    ENROLLED("enrolled"), ENROLMENT_REFUSED("enrolment_refused"), CLIENT_REFUSED("client_refused"),
    SECRET_REFUSED("secret_refused"), FOREIGN_TOPIC("foreign_topic"), TWO_TERMINALS("two_terminals"),
    LINK_LOST("link_lost"), GOODBYE("goodbye"), DEVICE_UP("device_up"), DEVICE_DEGRADED("device_degraded"),
    DEVICE_DOWN("device_down"), DEVICE_UNKNOWN("device_unknown"), STAFF_CALLED("staff_called"),
    STAFF_UNANSWERED("staff_unanswered"),
    /** What came in and could not be used, or not as it is. */
    MESSAGE_UNREADABLE("message_unreadable"), HUB_BUSY("hub_busy"), ASK_DIFFERS("ask_differs"),
    /** It could be read, and the hub failed at it all the same; the inbox does not get on, or does again. */
    MESSAGE_FAULT("message_fault"), INBOX_STANDS("inbox_stands"), INBOX_GOES_ON("inbox_goes_on"),
    NOT_ENROLLED("not_enrolled"), ROW_UNREADABLE("row_unreadable"), ROW_NOT_FOLDED("row_not_folded"),
    FOREIGN_STREAM("foreign_stream"), BAD_SIGNATURE("bad_signature"), CHAIN_BROKEN("chain_broken"),
    STREAM_PARTED("stream_parted"),
    /** A terminal's event whose row names no code. */
    EVENT("event"),
    /** The tax server. */
    TAX_SILENT("tax_silent"), TAX_ERROR("tax_error"), TAX_UNREADABLE("tax_unreadable"),
    TAX_DOES_NOT_ADD_UP("tax_does_not_add_up"), POSTING_REFUSED("posting_refused"),
    /** The acquirer. */
    QRIS_REFUSED("qris_refused"), QRIS_UNKNOWN("qris_unknown"), NOTIFY_REJECTED("notify_rejected"),
    AMOUNT_IS_NOT_THE_BILLS("amount_is_not_the_bills"), REFUNDED_BY_ACQUIRER("refunded_by_acquirer"),
    PAID_TWICE("paid_twice"), PAID_AMOUNT_DIFFERS("paid_amount_differs"), PAID_LATE("paid_late"),
    /** The purchase desk. */
    DESK_ACTS("desk_acts"), DESK_POSTED("desk_posted"), DESK_REFUND("desk_refund"), REFUND_OPENED("refund_opened"),
    REFUND_OF_POSTED("refund_of_posted"),
    /** What a terminal may not do with money. */
    FOREIGN_PURCHASE("foreign_purchase"), POSTING_WITHOUT_MONEY("posting_without_money"),
    REFUND_WITHOUT_MONEY("refund_without_money"), POSTING_NOT_IN_BOOKS("posting_not_in_books");

    private final String code;

    HubCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static HubCode of(Trouble trouble) {
        return switch (trouble) {
            case SILENT -> TAX_SILENT;
            case ERROR -> TAX_ERROR;
            case UNREADABLE -> TAX_UNREADABLE;
            case DOES_NOT_ADD_UP -> TAX_DOES_NOT_ADD_UP;
        };
    }

    public static HubCode of(DeviceState state) {
        return switch (state) {
            case UP -> DEVICE_UP;
            case DEGRADED -> DEVICE_DEGRADED;
            case DOWN -> DEVICE_DOWN;
            case UNKNOWN -> DEVICE_UNKNOWN;
        };
    }
}
