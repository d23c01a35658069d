package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody;

/** What a clerk's press comes to. */
public sealed interface CounterAnswer {

    record Called(QueueBody.Call call) implements CounterAnswer {
    }

    record Finished(String number) implements CounterAnswer {
    }

    /** Nobody waits; whoever stood at the counter is finished. */
    record NobodyWaiting() implements CounterAnswer {
    }

    /** Nobody stands at this counter. */
    record NobodyServed() implements CounterAnswer {
    }

    /** The counter serves someone else than the clerk's page showed: nothing is changed. */
    record Moved() implements CounterAnswer {
    }

    record UnknownCounter(String counter) implements CounterAnswer {
    }

    /** The journal refused: nothing was called, nothing finished. */
    record NotStored() implements CounterAnswer {
    }
}
