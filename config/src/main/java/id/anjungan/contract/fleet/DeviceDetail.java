package id.anjungan.contract.fleet;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is the matter with a device: {@code detail} of its health, read as {@code detail.<code>} at the hub.
 * On the wire it stays a text, so that a word of a newer terminal never makes a whole status unreadable.
 */
public enum DeviceDetail {
    OK("ok"), STARTING("starting"),
    /** It does not work, or works with a difference. */
    PAPER_OUT("paper_out"), PAPER_LOW("paper_low"), COVER_OPEN("cover_open"), OFFLINE("offline"), ERROR("error"),
    NO_STATUS("no_status"),
    /** It is not reached. */
    NOT_CONNECTED("not_connected"), SILENT("silent"), MUTE("mute"), STALLED("stalled"), GARBLED("garbled"),
            BABBLING("babbling"),
    NO_READER("no_reader"), SERVICE_DOWN("service_down"), NO_PERMISSION("no_permission"), PORT_IN_USE("port_in_use"),
    /** It has no certificate that is good now. */
    CERTIFICATE("certificate"),
    /** Nobody asked, or it cannot tell. */
    NOT_ASKED("not_asked"), NOT_SUPPORTED("not_supported"),
    /** A programmer's fault in its adapter. */
    FAULT("fault");

    private final String code;

    DeviceDetail(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
