package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.sursis.watch.letters.SendLetters;

/** Sends letters, on a thread for each channel: no alert waits for them, and no channel for another. */
@ApplicationScoped
class LetterCarriers implements InRealTime {
    /** Somebody who signs in sits there and waits. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final List<Metronome> metronomes;

    LetterCarriers(SendLetters letters) {
        this.metronomes = letters.channels().stream()
                .map(channel -> new Metronome("sursis-letters-" + channel.code(), EVERY, () -> letters.run(channel)))
                .toList();
    }

    @Override
    public void start() {
        metronomes.forEach(Metronome::start);
    }

    @Override
    public void stop() {
        metronomes.forEach(Metronome::stop);
    }
}
