package id.anjungan.kiosk.lan;

import id.anjungan.config.Words;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.language.Sayings;
import java.time.Instant;

/**
 * How the door stands, and since when.
 *
 * @param about what the sentence of {@code code} names: an address, a file, a fault
 */
public record Standing(Code code, Words about, Instant since) {

    /** {@code detail} is what the hub is told. */
    public enum Code {
        /** Has not been tried yet. */
        WAITING("waiting", DeviceDetail.STARTING),
        OPEN("open", DeviceDetail.OK),
        NO_ADDRESS("no_address", DeviceDetail.NOT_CONNECTED),
        PORT_IN_USE("port_in_use", DeviceDetail.PORT_IN_USE),
        NO_PERMISSION("no_permission", DeviceDetail.NO_PERMISSION),
        /** The configured key store. */
        KEY_STORE("key_store", DeviceDetail.CERTIFICATE),
        /** Our own authority, or its files. */
        AUTHORITY("authority", DeviceDetail.CERTIFICATE),
        /** A name that our own authority may not vouch for. */
        OUTSIDE("outside", DeviceDetail.CERTIFICATE),
        NO_KEYTOOL("no_keytool", DeviceDetail.CERTIFICATE),
        /** The machine's clock cannot be right. */
        CLOCK("clock", DeviceDetail.CERTIFICATE),
        FAULT("fault", DeviceDetail.ERROR);

        private final String code;
        private final DeviceDetail detail;

        Code(String code, DeviceDetail detail) {
            this.code = code;
            this.detail = detail;
        }

        public DeviceDetail detail() {
            return detail;
        }
    }

    public boolean open() {
        return code == Code.OPEN;
    }

    /** With what to do about it. @param language {@code id} or {@code en} */
    public String sentence(String language) {
        return Sayings.of(Standing.class, language).say("door." + code.code, about.in(language));
    }

    public String remedy(String language) {
        return Sayings.of(Standing.class, language).find("remedy." + code.code).orElse("");
    }
}
