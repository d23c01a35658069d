package id.anjungan.central.web;

import id.anjungan.central.fleet.Enrol;
import id.anjungan.contract.TerminalId;

/** An enrolment code just made. @param code shown once */
public record MadeCode(TerminalId terminal, String office, Enrol.NewCode code) {
}
