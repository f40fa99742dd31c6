package org.sursis.board.oidc;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a body to its end, and hangs up on one that is too long: half of it would be no use. */
final class Whole implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
    private int left;
    private Subscription subscription;

    Whole(int most) {
        this.left = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return all.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        all.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToInt(Buffer::remaining).sum();
        if (left < 0) {
            subscription.cancel();
            all.onError(new IOException("too long an answer"));
        } else {
            all.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        all.onError(failure);
    }

    @Override
    public void onComplete() {
        all.onComplete();
    }
}
