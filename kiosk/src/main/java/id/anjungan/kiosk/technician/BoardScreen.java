package id.anjungan.kiosk.technician;

import id.anjungan.config.DeviceRule.Fault;
import id.anjungan.config.TerminalConfig.DeviceConfig;
import id.anjungan.config.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The queue's board on a second screen of the terminal, as the settings place it. The one kind of device that no
 * driver's room opens: the terminal draws it itself.
 *
 * @param x        of its left edge, in pixels of the whole desktop; the second screen begins where the first one ends
 * @param widthPx  of that screen
 */
public record BoardScreen(String name, int x, int y, int widthPx, int heightPx) {

    public static final String KIND = "board";
    public static final String DRIVER = "screen";

    /** A desktop is no wider: X11 counts in 15 bits. */
    private static final int FARTHEST = 32_767;
    private static final int LEAST_SIZE = 320;
    private static final Map<String, Integer> LEAST = Map.of("x", 0, "y", 0, "width", LEAST_SIZE,
            "height", LEAST_SIZE);
    private static final List<String> OPTIONS = List.of("x", "y", "width", "height");

    static boolean is(DeviceConfig device) {
        return device.kind().equals(KIND);
    }

    /** Call it on settings without {@link #faults} only. */
    static BoardScreen of(DeviceConfig device) {
        List<Integer> n = OPTIONS.stream().map(o -> Integer.valueOf(device.options().get(o))).toList();
        return new BoardScreen(device.name(), n.get(0), n.get(1), n.get(2), n.get(3));
    }

    static List<Fault> faults(DeviceConfig device) {
        List<Fault> found = new ArrayList<>();
        if (!device.driver().equals(DRIVER)) {
            found.add(new Fault("driver", device.driver(), new Words("Pilihan: " + DRIVER, "Choices: " + DRIVER)));
        }
        device.options().forEach((option, value) -> {
            if (!OPTIONS.contains(option)) {
                String all = String.join(", ", OPTIONS);
                found.add(new Fault("options." + option, value,
                        new Words("pilihan yang dikenal: " + all, "a known option: " + all)));
            }
        });
        for (String option : OPTIONS) {
            String value = device.options().getOrDefault(option, "");
            if (!within(value, LEAST.get(option))) {
                String range = LEAST.get(option) + "-" + FARTHEST;
                found.add(new Fault("options." + option, value,
                        new Words("bilangan piksel " + range, "a number of pixels " + range)));
            }
        }
        return found;
    }

    private static boolean within(String value, int least) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= FARTHEST;
    }
}
