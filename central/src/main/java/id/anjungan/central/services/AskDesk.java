package id.anjungan.central.services;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers one feature's asks. Called on a pool's thread, so it may block; asks of one purchase come one by one. */
public interface AskDesk {

    /** The bodies it answers. */
    List<Class<? extends Body>> asks();

    /** Empty when the answer is not known: nothing is sent, and the asker asks again. */
    Optional<Answer> answer(TerminalId terminal, Body ask);

    /** False when the settings name no server for it: terminals switch the service off and say so. */
    default boolean connected() {
        return true;
    }

    /** Whether this answer was given because the server behind the desk is silent or at fault. */
    default boolean serverFailed(Body answer) {
        return false;
    }

    /** Asks the server something harmless that a citizen's first question is like. Blocks. False: no usable answer. */
    default boolean serverAnswers() {
        return true;
    }

    /** True for an ask about money that may be carried out, harmlessly and usefully, after its deadline. */
    default boolean evenLate(Body ask) {
        return false;
    }

    /** Asks of one purchase wait for each other. */
    default Optional<PurchaseId> purchase(Body ask) {
        return Optional.empty();
    }

    /** @param at when it was first given: a repeated answer is the same to the byte */
    record Answer(Body body, Instant at) {
    }
}
