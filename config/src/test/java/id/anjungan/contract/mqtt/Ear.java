package id.anjungan.contract.mqtt;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A listener that keeps everything it hears. */
final class Ear implements MqttListener {

    record Up(long generation) {
    }

    record Message(String topic, String text, Runnable ack) {
    }

    final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Override
    public void connected(long generation) {
        heard.add(new Up(generation));
    }

    @Override
    public void lost(Loss loss) {
        heard.add(loss);
    }

    @Override
    public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
        heard.add(new Message(topic, new String(bytes, StandardCharsets.UTF_8), ack));
    }

    /** The next thing heard, which must be of this kind. */
    <T> T next(Class<T> type) throws InterruptedException {
        Object o = heard.poll(15, TimeUnit.SECONDS);
        assertNotNull(o, "heard nothing");
        return assertInstanceOf(type, o);
    }
}
