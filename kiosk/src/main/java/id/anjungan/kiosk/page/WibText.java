package id.anjungan.kiosk.page;

import id.anjungan.calendar.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Dates and times as people in East Java read them, as texts, so that they follow the citizen's language: all day
 * boundaries are WIB (Asia/Jakarta, UTC+7, no summer time). Words are in this room's texts.
 */
public final class WibText {


    private WibText() {
    }

    /** {@code Senin, 23 November 2026}. */
    public static Text longDate(Instant at) {
        LocalDate day = at.atZone(Wib.ZONE).toLocalDate();
        return Text.of("wib.long_date", Text.of("wib.day." + day.getDayOfWeek().getValue()), date(day));
    }

    /** {@code 23 November 2026}. */
    public static Text date(LocalDate day) {
        return Text.of("wib.date", day.getDayOfMonth(), month(day), day.getYear());
    }

    /** {@code 23 November 2026}, of the day it is in WIB at that moment. */
    public static Text date(Instant at) {
        return date(at.atZone(Wib.ZONE).toLocalDate());
    }

    /** {@code 09.42 WIB}. */
    public static Text time(Instant at) {
        return Text.of("wib.time", clock(at));
    }

    /** {@code 09.42}, for the header. */
    public static Text clock(Instant at) {
        ZonedDateTime wib = at.atZone(Wib.ZONE);
        return Text.of("wib.clock", two(wib.getHour()), two(wib.getMinute()));
    }

    /** {@code 09.42}, of a time of day. */
    public static Text clock(LocalTime time) {
        return Text.of("wib.clock", two(time.getHour()), two(time.getMinute()));
    }

    /** {@code 23 November 2026, 09.42 WIB}. */
    public static Text dateTime(Instant at) {
        return Text.of("wib.date_time", date(at), time(at));
    }

    private static Text month(LocalDate day) {
        return Text.of("wib.month." + day.getMonthValue());
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }
}
