package id.anjungan.central.services.licence;

import id.anjungan.calendar.Wib;
import id.anjungan.central.services.AskDesk;
import id.anjungan.central.services.licence.LicenceSource.Status;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.config.HubConfig;
import id.anjungan.contract.Body;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.LicenceBody.Refusal;
import id.anjungan.contract.licence.LicenceBody.Trouble;
import id.anjungan.contract.licence.LicenceEvent;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers terminals' asks about applications. The end of a telephone number passes through and leaves no trace. */
public final class LicenceDesk implements AskDesk {

    private static final Set<Trouble> DOWN = EnumSet.of(Trouble.SILENT, Trouble.ERROR);
    /** Names no month of filing: nobody has it. */
    private static final ApplicationNumber NOBODYS = new ApplicationNumber("P2T-0001-000000");

    private final Optional<LicenceSource> source;
    private final EventLog events;
    private final Clock clock;
    private final Guesses guesses = new Guesses();

    /** @param source absent where the hub was not given a licensing system */
    public LicenceDesk(Optional<LicenceSource> source, EventLog events, Clock clock) {
        this.source = source;
        this.events = events;
        this.clock = clock;
    }

    /** @param server absent where the hub was not given one */
    public static LicenceDesk of(Optional<HubConfig.Server> server, EventLog events, Clock clock) {
        return new LicenceDesk(server.map(HttpLicenceSource::new), events, clock);
    }

    @Override
    public List<Class<? extends Body>> asks() {
        return List.of(LicenceBody.AskStatus.class);
    }

    @Override
    public boolean connected() {
        return source.isPresent();
    }

    @Override
    public boolean serverFailed(Body answer) {
        return answer instanceof LicenceBody.LicenceUnavailable none && DOWN.contains(none.trouble());
    }

    @Override
    public boolean serverAnswers() {
        return source.isEmpty() || !(source.get().status(NOBODYS, "0000", Wib.day(clock.instant()))
                instanceof Status.Unavailable none && DOWN.contains(none.trouble()));
    }

    @Override
    public Optional<Answer> answer(TerminalId terminal, Body ask) {
        return ask instanceof LicenceBody.AskStatus status
                ? Optional.of(new Answer(status(terminal, status), clock.instant())) : Optional.empty();
    }

    private LicenceBody status(TerminalId terminal, LicenceBody.AskStatus ask) {
        if (source.isEmpty()) {
            return new LicenceBody.LicenceUnavailable(Trouble.NOT_CONNECTED);
        }
        if (!guesses.mayTry(ask.number(), clock.instant())) {
            return new LicenceBody.StatusRefused(Refusal.TOO_MANY_TRIES);
        }
        Status came = source.get().status(ask.number(), ask.phoneTail(), Wib.day(clock.instant()));
        if (came instanceof Status.Found found) {
            return new LicenceBody.StatusFound(found.application());
        }
        if (came instanceof Status.Refused refused) {
            if (refused.refusal() == Refusal.PHONE_DIFFERS && guesses.wrong(ask.number(), clock.instant())) {
                events.raise(Optional.of(terminal), Severity.WARNING, LicenceEvent.GUESSING, "");
            }
            return new LicenceBody.StatusRefused(refused.refusal());
        }
        Status.Unavailable none = (Status.Unavailable) came;
        events.raise(Optional.of(terminal), none.trouble() == Trouble.CONTRADICTS ? Severity.ALARM : Severity.WARNING,
                LicenceEvent.of(none.trouble()), none.detail());
        return new LicenceBody.LicenceUnavailable(none.trouble());
    }
}
