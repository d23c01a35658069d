package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody;
import java.util.Set;

/** What a clerk's press comes to. */
public sealed interface CounterAnswer {

    /** Called now, for the first time or again. */
    record Called(QueueBody.Call call) implements CounterAnswer {
    }

    record Finished(String number) implements CounterAnswer {
    }

    /** Set aside: did not come after all calls. */
    record NotCome(String number) implements CounterAnswer {
    }

    /** Back in the line. @param ahead people called before it */
    record Returned(String number, int ahead) implements CounterAnswer {
    }

    /** Waits for another service now. @param ahead people called before it there */
    record Transferred(String number, String service, int ahead) implements CounterAnswer {
    }

    record OnBreak() implements CounterAnswer {
    }

    record Open() implements CounterAnswer {
    }

    record Serves(Set<String> services) implements CounterAnswer {
    }

    /** Nobody waits; whoever stood at the counter is finished. */
    record NobodyWaiting() implements CounterAnswer {
    }

    /** A refusal: nothing has changed. */
    sealed interface Refused extends CounterAnswer {
    }

    /** Nobody stands at this counter. */
    record NobodyServed() implements Refused {
    }

    /** The counter serves someone else than the clerk's page showed, or the ticket is no longer where it was. */
    record Moved() implements Refused {
    }

    record UnknownCounter(String counter) implements Refused {
    }

    /** No such service, or the one it waits for already. */
    record WrongService(String service) implements Refused {
    }

    /** All calls were made: set the ticket aside, or finish it. */
    record CalledEnough(int calls) implements Refused {
    }

    /** Not called often enough yet to be set aside. @param left calls still to make */
    record CallFirst(int left) implements Refused {
    }

    /** Called a moment ago: whoever was called needs time to come. @param seconds until the same press is taken */
    record CalledJustNow(String number, long seconds) implements Refused {
    }

    /** A ticket comes back so often and no more. */
    record ReturnedEnough(String number) implements Refused {
    }

    /** The counter is on break: resume first. */
    record Resting() implements Refused {
    }

    /** Somebody stands at the counter: finish first. */
    record Serving(String number) implements Refused {
    }

    /** The journal refused: nothing was called, nothing finished. */
    record NotStored() implements Refused {
    }
}
