package id.anjungan.central.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a body and hangs up when it outgrows its cap. */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {

    /** The body had more bytes than the cap. */
    static final class Outgrown extends IOException {
        Outgrown(int cap) {
            super("more than " + cap + " bytes");
        }
    }

    private final int cap;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    CappedBody(int cap) {
        this.cap = cap;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription s) {
        subscription = s;
        s.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer b : buffers) {
            if (collected.size() + b.remaining() > cap) {
                subscription.cancel();
                body.completeExceptionally(new Outgrown(cap));
                return;
            }
            byte[] part = new byte[b.remaining()];
            b.get(part);
            collected.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        body.complete(collected.toByteArray());
    }
}
