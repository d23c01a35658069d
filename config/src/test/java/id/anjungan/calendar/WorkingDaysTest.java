package id.anjungan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = WorkingDays.indonesia();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void theYearOfTheDecree_has17HolidaysAnd8DaysOfCollectiveLeave_and240WorkingDays() throws Exception {
        String file = Files.readString(Path.of("calendar", "indonesia.yaml"));
        assertEquals(25, file.lines().filter(l -> l.contains("{day: 2026-")).count());
        // 261 weekdays, of which 21 are holidays or collective leave: 21 and 22 March, 5 April and 31 May are weekends.
        assertEquals(Optional.of(240), CALENDAR.between(LocalDate.of(2025, 12, 31), day(12, 31)));
    }

    @Test
    void idulfitri2026_closesOfficesFrom18To24March() {
        assertEquals(Optional.of(day(3, 25)), CALENDAR.after(day(3, 17), 1));
        assertEquals(Optional.of(0), CALENDAR.between(day(3, 17), day(3, 24)));
    }

    @Test
    void aYearWithoutADecree_isNotKnown_noteEvenItsSundays() {
        assertEquals(Optional.empty(), CALENDAR.works(LocalDate.of(2027, 1, 3)));
        assertEquals(Optional.empty(), CALENDAR.after(day(12, 31), 1));
        assertEquals(Optional.empty(), CALENDAR.between(day(12, 30), LocalDate.of(2027, 1, 4)));
        assertEquals(Optional.of(day(12, 31)), CALENDAR.after(day(12, 30), 1));
        assertEquals(Optional.of(day(1, 2)), CALENDAR.after(LocalDate.of(2025, 12, 31), 1));
    }

    @Test
    void countingForwardAndMeasuringBackAgree_andCountsAddUp() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String at = "seed " + seed + ", round " + i;
            LocalDate from = FIRST.plusDays(random.nextInt(365));
            int n = random.nextInt(60);
            int m = random.nextInt(60);
            Optional<LocalDate> first = CALENDAR.after(from, n);
            if (first.isEmpty()) {
                assertTrue(CALENDAR.between(from, day(12, 31)).orElseThrow() < n, at);
                continue;
            }
            assertEquals(Optional.of(n), CALENDAR.between(from, first.get()), at);
            assertEquals(Optional.of(-n), CALENDAR.between(first.get(), from), at);
            assertTrue(n == 0 || CALENDAR.works(first.get()).orElseThrow(), at);
            assertEquals(CALENDAR.after(from, n + m), CALENDAR.after(first.get(), m), at);
            assertTrue(CALENDAR.after(from, n + 1).map(d -> d.isAfter(first.get())).orElse(true), at);
        }
    }

    @Test
    void everyDayOfTheYearIsCountedOnce() {
        int working = 0;
        for (LocalDate d = FIRST; d.getYear() == 2026; d = d.plusDays(1)) {
            working += CALENDAR.works(d).orElseThrow() ? 1 : 0;
            assertEquals(Optional.of(working), CALENDAR.between(FIRST.minusDays(1), d), d.toString());
        }
    }

    @Test
    void aBrokenCalendarIsToldInSentences_allFaultsAtOnce() {
        WorkingDays.Loaded.Broken broken = assertInstanceOf(WorkingDays.Loaded.Broken.class, WorkingDays.load("""
                weekend: [SUNDAY]
                years:
                  - year: 2026
                    decree: ""
                    national: [{day: 2027-01-01, name: x}, {day: 2026-01-01, name: ""}]
                    collectiveLeave: [{day: 2026-02-02, name: a}, {day: 2026-02-02, name: b}]
                  - year: 2026
                    decree: lagi
                    national: []
                    collectiveLeave: []
                """));
        assertEquals(5, broken.problems().size(), broken.problems().toString());
        for (String bad : new String[] {"", "{", "years: 3", "weekend: [MARTEDI]\nyears: []", "weekend: []"}) {
            assertInstanceOf(WorkingDays.Loaded.Broken.class, WorkingDays.load(bad), bad);
        }
    }
}
