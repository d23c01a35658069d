package id.anjungan.contract.mqtt;

import java.time.Duration;

/**
 * What a connection tells its owner. All calls come on the connection's own thread, in order; the owner only enqueues:
 * while a call has not returned, nothing is received or sent.
 */
public interface MqttListener {

    /** Connected and every subscription granted. Generations grow; each connection has its own. */
    void connected(long generation);

    /** The connection ended, or an attempt to make one failed. The next attempt is already planned. */
    void lost(Loss loss);

    /**
     * @param ack to be called once the message is safe, from any thread, at most once; an ack of an earlier connection
     *            does nothing, and the broker sends such a message again
     */
    void arrived(long generation, String topic, byte[] bytes, Runnable ack);

    /**
     * @param detail for an engineer's log: a reason code or an exception's name
     * @param next   until the next attempt
     */
    record Loss(Why why, String detail, Duration next) {
    }

    /** Why there is no connection. */
    enum Why {
        /** Nobody listens there, or no route. */
        UNREACHABLE,
        /** The other side took the connection and never finished the greeting. */
        SILENT,
        /** The broker does not know this client id, or the password is wrong. */
        NOT_AUTHORISED,
        /** The broker refused the greeting or a subscription for another reason. */
        REFUSED,
        /** The broker announces limits under which the client library loses messages: it must be configured. */
        UNFIT_BROKER,
        /** Another program connected with our client id. */
        TAKEN_OVER,
        /** A connection that stood has broken. */
        BROKEN
    }
}
