package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes a request repeatable: the work and the record of its answer commit together, or not at all. */
@ApplicationScoped
public class AnswerOnce {
    private final Repeats repeats;
    private final Clock clock;

    AnswerOnce(Repeats repeats, Clock clock) {
        this.repeats = repeats;
        this.clock = clock;
    }

    /**
     * Does the work unless this key was answered before; then gives that answer again.
     *
     * @param fingerprint SHA-256 of method, path and body
     */
    @Transactional
    public Repeats.Answered once(Actor who, String key, byte[] fingerprint, Supplier<Repeats.Answered> work) {
        return done(who, key, fingerprint, work);
    }

    /** The same for work that reaches beyond the caller's organization, as founding another one does. */
    @Transactional
    @Everywhere
    public Repeats.Answered onceEverywhere(Actor who, String key, byte[] fingerprint, Supplier<Repeats.Answered> work) {
        return done(who, key, fingerprint, work);
    }

    private Repeats.Answered done(Actor who, String key, byte[] fingerprint, Supplier<Repeats.Answered> work) {
        return repeats.begin(who.organization(), key, fingerprint, clock.instant())
                .orElseGet(() -> {
                    var answer = work.get();
                    repeats.finish(who.organization(), key, answer);
                    return answer;
                });
    }
}
