package id.anjungan.central.web;

import java.util.Map;

/** A door for machines: the whole request in, the whole answer out. */
@FunctionalInterface
public interface MachineDoor {

    /** @param body JSON */
    record Answer(int status, byte[] body) {
    }

    /** @param headers names as sent */
    Answer handle(String path, Map<String, String> headers, byte[] body);
}
