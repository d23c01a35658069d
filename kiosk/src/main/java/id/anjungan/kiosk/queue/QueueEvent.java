package id.anjungan.kiosk.queue;

import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal;
import java.time.LocalDate;
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

    record Finished(String number, String counter, LocalDate day) implements QueueEvent {
        @Override
        public Journal.Entry entry() {
            return Journal.Entry.of(RowKind.TICKET_FINISHED,
                    Map.of("number", number, "counter", counter, "day", day.toString()));
        }
    }
}
