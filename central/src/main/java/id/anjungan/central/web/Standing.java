package id.anjungan.central.web;

import id.anjungan.central.fleet.Presence;
import id.anjungan.central.fleet.TerminalView;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where an operator should look first: one word out of a terminal's three facts, only for sorting and counting. The
 * facts themselves stand beside it on every page. Worst first.
 */
public enum Standing {
    OUT("mati", "bad"), LOST("putus", "bad"), PARTLY("sebagian", "warn"), LATE("lambat", "warn"),
    CLOSED("tutup", "none"), SERVING("melayani", "good"), NEVER("belum", "none"), REVOKED("dicabut", "none");

    private final String code;
    private final String tone;

    Standing(String code, String tone) {
        this.code = code;
        this.tone = tone;
    }

    /** In addresses and texts. */
    public String code() {
        return code;
    }

    /** Which colour it wears; the word always stands beside it. */
    public String tone() {
        return tone;
    }

    public static Standing of(TerminalView t) {
        Presence p = t.presence();
        if (t.revoked()) {
            return REVOKED;
        }
        if (p.link() == Presence.Link.NEVER) {
            return NEVER;
        }
        if (p.service().filter(s -> s == ServiceState.OUT_OF_SERVICE).isPresent()) {
            return OUT;
        }
        if (p.link() != Presence.Link.UP || p.liveness() == Presence.Liveness.SILENT) {
            return LOST;
        }
        if (p.liveness() == Presence.Liveness.LATE) {
            return LATE;
        }
        boolean deviceDown = t.devices().stream().anyMatch(d -> d.state() == DeviceState.DOWN);
        boolean partly = p.service().filter(s -> s == ServiceState.PARTLY).isPresent();
        boolean closed = p.service().filter(s -> s == ServiceState.CLOSED).isPresent();
        return closed ? CLOSED : partly || deviceDown ? PARTLY : SERVING;
    }

    /** Whether what it said of itself is still news; otherwise its last words are shown as such. */
    public static boolean heard(TerminalView t) {
        return !t.revoked() && t.presence().link() == Presence.Link.UP
                && t.presence().liveness() != Presence.Liveness.SILENT;
    }

    /** Every standing, with how many stand there. */
    public static Map<Standing, Integer> counts(List<TerminalView> terminals) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing s : values()) {
            counts.put(s, 0);
        }
        terminals.forEach(t -> counts.merge(of(t), 1, Integer::sum));
        return counts;
    }
}
