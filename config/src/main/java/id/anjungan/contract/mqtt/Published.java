package id.anjungan.contract.mqtt;

/** What became of a publish. None of these proves that anybody stored the message: that is an answer's business. */
public sealed interface Published {

    /** The broker acknowledged it with reason code 0; for QoS 0: it was handed to the socket. */
    record Taken() implements Published {
    }

    /**
     * The broker acknowledged it with another reason code: not delivered to anybody. 0x10 says that no subscription
     * matched (the hub's inbox is away), 0x87 that this client may not publish there (MQTT 5, 3.4.2.1).
     */
    record Refused(int reasonCode) implements Published {
    }

    /** Sent, and the connection ended before the acknowledgement: the broker may have it. */
    record Unknown() implements Published {
    }

    /** Never left this program. */
    record NotSent(String why) implements Published {
    }
}
