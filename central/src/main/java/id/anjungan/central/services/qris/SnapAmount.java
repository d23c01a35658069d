package id.anjungan.central.services.qris;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.contract.Rupiah;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money as SNAP BI writes it: {@code {"value":"260000.00","currency":"IDR"}}, a text with two decimals. */
public final class SnapAmount {

    private static final Pattern VALUE = Pattern.compile("(\\d{1,15})(?:\\.00?)?");

    private SnapAmount() {
    }

    public static Map<String, String> write(Rupiah amount) {
        return Map.of("value", amount.amount() + ".00", "currency", "IDR");
    }

    /** Empty for anything that is not whole rupiah. */
    public static Optional<Rupiah> read(JsonNode amount) {
        Matcher m = VALUE.matcher(amount.path("value").asText());
        return m.matches() && amount.path("currency").asText().equals("IDR")
                ? Optional.of(Rupiah.of(Long.parseLong(m.group(1)))) : Optional.empty();
    }
}
