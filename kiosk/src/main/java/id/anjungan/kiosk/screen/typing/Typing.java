package id.anjungan.kiosk.screen.typing;

import id.anjungan.kiosk.page.Page.Field;
import java.util.Arrays;
import java.util.List;

/**
 * One field's letters while they are typed. Which character may come next follows from what stands there, so that the
 * keyboard can guide the hand. Held in an array that is overwritten when the page goes; never logged.
 */
public final class Typing {

    private static final int LONGEST = 24;

    private final Field field;
    private final char[] typed = new char[LONGEST];
    private int length;

    /** @param initial what stands in the field at first; spaces and signs the field does not know are dropped */
    public Typing(Field field, String initial) {
        this.field = field;
        for (char c : initial.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            type(c);
        }
    }

    public Field field() {
        return field;
    }

    /** @return false when this character cannot come next */
    public boolean type(char c) {
        if (!accepts(c)) {
            return false;
        }
        typed[length++] = c;
        return true;
    }

    public void erase() {
        if (length > 0) {
            typed[--length] = 0;
        }
    }

    public void wipe() {
        Arrays.fill(typed, (char) 0);
        length = 0;
    }

    public boolean accepts(char c) {
        if (length >= most()) {
            return false;
        }
        return switch (field) {
            case PLATE -> acceptsInPlate(c);
            case CHASSIS_TAIL -> letter(c) || digit(c);
            case NIK, PHONE_TAIL -> digit(c);
            case REFERENCE -> letter(c) || digit(c) || c == '-';
        };
    }

    /** Boxes: 5 of a chassis number's tail, 16 of a NIK (UU 24/2013), 4 of a telephone; a plate has 2 + 4 + 3. */
    public int most() {
        return switch (field) {
            case PLATE -> 9;
            case CHASSIS_TAIL -> 5;
            case NIK -> 16;
            case PHONE_TAIL -> 4;
            case REFERENCE -> LONGEST;
        };
    }

    public int length() {
        return length;
    }

    public boolean empty() {
        return length == 0;
    }

    public boolean full() {
        return length == most();
    }

    /** Nothing can come next: going on or erasing is all there is to do. */
    public boolean complete() {
        return full() || field == Field.PLATE && groups().get(2).length() == 3;
    }

    /** As it is sent: {@code L 1234 AB} for a plate, else as typed. */
    public String value() {
        return field == Field.PLATE ? String.join(" ", groups()).strip() : new String(typed, 0, length);
    }

    /** For logs, pictures and machines that look: a NIK or a telephone is only counted, never shown. */
    public String shown() {
        return field.digits() ? "●".repeat(length) : value();
    }

    /** A plate's code, number and letters, each possibly empty. */
    public List<String> groups() {
        int code = 0;
        while (code < length && letter(typed[code])) {
            code++;
        }
        int number = code;
        while (number < length && digit(typed[number])) {
            number++;
        }
        return List.of(new String(typed, 0, code), new String(typed, code, number - code),
                new String(typed, number, length - number));
    }

    /** Index of the plate's group that the next character goes to, as far as it is certain. */
    public int group() {
        List<String> groups = groups();
        if (groups.get(1).isEmpty()) {
            return groups.get(0).length() < 2 ? 0 : 1;
        }
        return groups.get(1).length() < 4 && groups.get(2).isEmpty() ? 1 : 2;
    }

    /** Code of 1-2 letters, number of 1-4 digits without leading zero, 0-3 letters (Perdir Polda Jatim 1/2018). */
    private boolean acceptsInPlate(char c) {
        List<String> groups = groups();
        if (letter(c)) {
            return groups.get(1).isEmpty() ? groups.get(0).length() < 2 : groups.get(2).length() < 3;
        }
        boolean place = !groups.get(0).isEmpty() && groups.get(2).isEmpty() && groups.get(1).length() < 4;
        return digit(c) && place && !(c == '0' && groups.get(1).isEmpty());
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
