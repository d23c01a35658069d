package id.anjungan.central.office;

import id.anjungan.contract.Rupiah;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Figures of some tickets and some money.
 *
 * @param open    wait or are being served
 * @param noShows called and did not come, and are not back in the line
 * @param waits   until the first call, of all that were called; {@code services} at the counter, of all that ended
 * @param settled payments posted and not owed back; {@code revenue} their sum
 */
public record Figures(int tickets, int open, int noShows, Spread waits, Spread services, int settled,
        Rupiah revenue) {

    static Figures of(Collection<TicketRow> tickets, Collection<Rupiah> money) {
        return new Figures(tickets.size(), (int) tickets.stream().filter(TicketRow::open).count(),
                (int) tickets.stream().filter(TicketRow::noShow).count(),
                new Spread(known(tickets.stream().map(TicketRow::waited).toList())),
                new Spread(known(tickets.stream().map(TicketRow::served).toList())), money.size(),
                money.stream().reduce(Rupiah.ZERO, Rupiah::plus));
    }

    private static List<Long> known(List<Optional<Long>> seconds) {
        return seconds.stream().flatMap(Optional::stream).toList();
    }

    public boolean empty() {
        return tickets == 0 && settled == 0;
    }
}
