package id.anjungan.kiosk.session;

import id.anjungan.contract.queue.QueueBody;
import java.util.Set;
import java.util.function.Consumer;

/** Port of the queue that this terminal hosts. Called on the session thread; must not block. */
public interface Numbers {

    /** Answers a wish for a ticket later, once, with {@code TicketIssued} or {@code TicketRefused}. */
    void take(QueueBody.TakeTicket wanted, Consumer<QueueBody> done);

    /** Ids of services that give no more numbers today. */
    Set<String> usedUp();
}
