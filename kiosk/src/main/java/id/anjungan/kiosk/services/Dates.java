package id.anjungan.kiosk.services;

import id.anjungan.calendar.Wib;
import id.anjungan.kiosk.page.WibText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Days and times on papers, which are Indonesian in every visit; the screen's are in {@link WibText}. */
public final class Dates {

    private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus", "September", "Oktober", "November", "Desember");
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

    private Dates() {
    }

    /** The day it is in WIB. */
    public static LocalDate today(Instant now) {
        return Wib.day(now);
    }

    /** {@code 09.30} */
    public static String clock(Instant at) {
        ZonedDateTime local = at.atZone(Wib.ZONE);
        return String.format("%02d.%02d", local.getHour(), local.getMinute());
    }

    /** For papers: {@code 15 Januari 2026}. */
    public static String dayOnPaper(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** For papers: {@code 15 Januari 2026 09.30 WIB}. */
    public static String momentOnPaper(Instant at) {
        return dayOnPaper(today(at)) + " " + clock(at) + " WIB";
    }

    /** For papers: {@code Kamis, 15 Januari 2026}. */
    public static String weekdayOnPaper(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().getValue() - 1) + ", " + dayOnPaper(day);
    }
}
