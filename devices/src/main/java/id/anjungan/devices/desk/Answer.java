package id.anjungan.devices.desk;

import java.util.List;

/**
 * What the desk found out.
 *
 * @param good  false when a fault was found: exit code 1
 * @param lines for people, in the desk's language
 */
public record Answer(boolean good, List<String> lines) {

    public Answer {
        lines = List.copyOf(lines);
    }
}
