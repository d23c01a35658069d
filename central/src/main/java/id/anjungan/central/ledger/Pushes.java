package id.anjungan.central.ledger;

import id.anjungan.contract.Body;
import id.anjungan.contract.TerminalId;

/** Words to a terminal that it did not ask for. Best effort: what matters is pushed again on its return. */
public interface Pushes {
    void push(TerminalId terminal, Body body);
}
