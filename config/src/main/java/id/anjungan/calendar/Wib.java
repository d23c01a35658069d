package id.anjungan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Western Indonesian time, UTC+7 without summer time: what the day of an office, a bill and a ticket goes by. */
public final class Wib {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private Wib() {
    }

    /** The day it is at an office at that moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
