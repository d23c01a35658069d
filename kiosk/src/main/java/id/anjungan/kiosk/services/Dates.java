package id.anjungan.kiosk.services;

import id.anjungan.kiosk.page.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Days and times as people in East Java read them. Every day boundary is WIB; times carry a dot: {@code 09.30 WIB}. */
public final class Dates {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus", "September", "Oktober", "November", "Desember");
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

    private Dates() {
    }

    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WIB);
    }

    /** For the screen, in the citizen's language. */
    public static Text day(LocalDate day) {
        return Text.of("date.day", Integer.toString(day.getDayOfMonth()), Text.of("date.month." + day.getMonthValue()),
                Integer.toString(day.getYear()));
    }

    /** For the screen, in the citizen's language. */
    public static Text moment(Instant at) {
        return Text.of("date.moment", day(today(at)), clock(at));
    }

    /** {@code 09.30} */
    public static String clock(Instant at) {
        ZonedDateTime local = at.atZone(WIB);
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
