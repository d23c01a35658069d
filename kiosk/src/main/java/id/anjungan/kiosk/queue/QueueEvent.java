package id.anjungan.kiosk.queue;

import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What happens in a queue, as journal rows tell it. */
sealed interface QueueEvent {

    LocalDate day();

    String number();

    Journal.Entry entry();

    record Issued(String number, String service, LocalDate day, int ahead) implements QueueEvent {
        @Override
        public Journal.Entry entry() {
            return Journal.Entry.of(RowKind.TICKET_ISSUED, Map.of("number", number, "service", service,
                    "day", day.toString(), "ahead", (long) ahead));
        }
    }

    record Called(String number, String counter, LocalDate day) implements QueueEvent {
        @Override
        public Journal.Entry entry() {
            return Journal.Entry.of(RowKind.TICKET_CALLED,
                    Map.of("number", number, "counter", counter, "day", day.toString()));
        }
    }

    /** By the clerk, or by the end of the business day: then the row's time says nothing of how long it took. */
    record Finished(String number, String counter, LocalDate day, boolean byDayEnd) implements QueueEvent {

        Finished(String number, String counter, LocalDate day) {
            this(number, counter, day, false);
        }

        @Override
        public Journal.Entry entry() {
            Map<String, Object> fields = Map.of("number", number, "counter", counter, "day", day.toString());
            return Journal.Entry.of(RowKind.TICKET_FINISHED, byDayEnd ? with(fields, "why", "day_end") : fields);
        }

        private static Map<String, Object> with(Map<String, Object> fields, String name, String value) {
            Map<String, Object> more = new HashMap<>(fields);
            more.put(name, value);
            return more;
        }
    }
}
