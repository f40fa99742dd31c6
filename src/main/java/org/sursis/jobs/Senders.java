package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sursis.alert.Channel;
import org.sursis.watch.Dispatch;
import org.sursis.watch.MessagesPlanned;

/**
 * The threads that send: a few per channel, so that a mail server that hangs holds up no SMS. They wake when a transaction
 * that planned messages commits, and look by themselves every second, because a bell may go unheard and a retry rings none.
 */
@ApplicationScoped
class Senders implements InRealTime {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int MAIL_THREADS = 4;
    private static final int SMS_THREADS = 2;
    /**
     * Each system that hangs keeps one, and an organization may have ten: it cannot keep others waiting. They wait for answers most of
     * the time.
     */
    private static final int WEBHOOK_THREADS = 12;
    /** Of the threads of a channel so many look as often; the others are there for when these are busy. */
    private static final int LOOKING = 4;

    private static final Duration HELPERS_LOOK_EVERY = Duration.ofSeconds(4);

    private final Dispatch dispatch;
    private final Map<Channel, Semaphore> bells = new EnumMap<>(Channel.class);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Senders(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** Starts the threads. Never in a rehearsal, where messages leave in the order of its clock. */
    @Override
    public void start() {
        running = true;
        for (var channel : dispatch.channels()) {
            bells.put(channel, new Semaphore(0));
            int count = threads(channel);
            for (int n = 1; n <= count; n++) {
                var lookEvery = n <= LOOKING ? LOOK_EVERY : HELPERS_LOOK_EVERY;
                var thread = new Thread(() -> serve(channel, lookEvery), "sursis-" + channel.code() + "-" + n);
                thread.setDaemon(true);
                threads.add(thread);
            }
        }
        threads.forEach(Thread::start);
    }

    private static int threads(Channel channel) {
        return switch (channel) {
            case EMAIL -> MAIL_THREADS;
            case SMS -> SMS_THREADS;
            case WEBHOOK -> WEBHOOK_THREADS;
        };
    }

    /** Lets every thread finish what it has in its hands. */
    @Override
    public void stop() {
        running = false;
        bells.values().forEach(bell -> bell.release(threads.size()));
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(30).toMillis());
            } catch (InterruptedException stopNow) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Messages were committed: they leave at once, not at the next look. */
    void planned(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesPlanned messages) {
        ring(messages.count());
    }

    void ring(int messages) {
        bells.values().forEach(bell -> bell.release(Math.min(Math.max(messages, 1), MAIL_THREADS)));
    }

    private void serve(Channel channel, Duration lookEvery) {
        int failures = 0;
        while (running) {
            try {
                int tried = dispatch.pass(channel);
                failures = 0;
                if (tried == 0) {
                    await(channel, lookEvery);
                }
            } catch (Throwable away) {
                // Also an error: a thread that ended would be missed by nobody but those who wait for its messages.
                failures++;
                Metronome.tell(away, "senders of %s could not reach their queue; trying on", channel.code());
                await(channel, BackOff.after(failures));
            }
        }
    }

    private void await(Channel channel, Duration longest) {
        try {
            if (bells.get(channel).tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                bells.get(channel).drainPermits();
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
