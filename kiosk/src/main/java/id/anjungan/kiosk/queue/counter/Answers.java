package id.anjungan.kiosk.queue.counter;

import id.anjungan.kiosk.queue.CounterAnswer;
import java.util.Optional;

/** The words for what a press came to. */
public final class Answers {

    /** @param refused nothing has changed */
    public record Said(String text, boolean refused) {
    }

    private Answers() {
    }

    /** Empty where the page itself shows it. */
    static Optional<Said> of(Words words, CounterAnswer answer) {
        if (answer instanceof CounterAnswer.Refused refused) {
            return Optional.of(new Said(refusal(words, refused), true));
        }
        return done(words, answer).map(text -> new Said(text, false));
    }

    /** A page that was drawn on another day: its numbers mean other people now. */
    static Said anotherDay(Words words) {
        return new Said(words.say("counter.msg.anotherDay"), true);
    }

    /** Somebody else was quicker, or the citizen has gone. */
    static Said staffTaken(Words words) {
        return new Said(words.say("counter.msg.staffTaken"), true);
    }

    private static Optional<String> done(Words words, CounterAnswer answer) {
        if (answer instanceof CounterAnswer.Called called && called.call().calls() > 1) {
            return Optional.of(words.say("counter.msg.recalled", called.call().number(), called.call().calls()));
        }
        if (answer instanceof CounterAnswer.Finished finished) {
            return Optional.of(words.say("counter.msg.finished", finished.number()));
        }
        if (answer instanceof CounterAnswer.NotCome absent) {
            return Optional.of(words.say("counter.msg.notCome", absent.number()));
        }
        if (answer instanceof CounterAnswer.Returned back) {
            return Optional.of(words.say("counter.msg.returned", back.number(), back.ahead()));
        }
        if (answer instanceof CounterAnswer.Transferred moved) {
            return Optional.of(words.say("counter.msg.transferred", moved.number(), words.service(moved.service()),
                    moved.ahead()));
        }
        if (answer instanceof CounterAnswer.Serves serves) {
            return Optional.of(words.say("counter.msg.serves", words.services(serves.services())));
        }
        return answer instanceof CounterAnswer.NobodyWaiting ? Optional.of(words.say("counter.msg.nobody"))
                : Optional.empty();
    }

    private static String refusal(Words words, CounterAnswer.Refused refused) {
        if (refused instanceof CounterAnswer.CalledEnough enough) {
            return words.say("counter.msg.calledEnough", enough.calls());
        }
        if (refused instanceof CounterAnswer.CallFirst first) {
            return words.say("counter.msg.callFirst", first.left());
        }
        if (refused instanceof CounterAnswer.CalledJustNow just) {
            return words.say("counter.msg.calledJustNow", just.number(), just.seconds());
        }
        if (refused instanceof CounterAnswer.ReturnedEnough back) {
            return words.say("counter.msg.returnedEnough", back.number());
        }
        if (refused instanceof CounterAnswer.Serving serving) {
            return words.say("counter.msg.serving", serving.number());
        }
        if (refused instanceof CounterAnswer.WrongService wrong) {
            return wrong.service().isEmpty() ? words.say("counter.msg.noService")
                    : words.say("counter.msg.wrongService", words.service(wrong.service()));
        }
        if (refused instanceof CounterAnswer.UnknownCounter unknown) {
            return words.say("counter.msg.unknownCounter", unknown.counter());
        }
        if (refused instanceof CounterAnswer.Resting) {
            return words.say("counter.msg.resting");
        }
        if (refused instanceof CounterAnswer.NobodyServed) {
            return words.say("counter.msg.nobodyServed");
        }
        return words.say(refused instanceof CounterAnswer.NotStored ? "counter.msg.notStored" : "counter.msg.moved");
    }
}
