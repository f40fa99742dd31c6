package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Somebody answers an SMS. Only the words that stop or resume the messages mean anything; an alert is answered behind its link.
 * A stop ends no ladder: the next message to that telephone is refused before it leaves, and the review that hears of it tells
 * somebody else at once. What was only subscribed to ends with it.
 */
@ApplicationScoped
public class TakeReply {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final KeepStops stops;
    private final Event<PhoneStopped> stopped;
    private final Clock clock;

    TakeReply(KeepStops stops, Event<PhoneStopped> stopped, Clock clock) {
        this.stops = stops;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Takes a reply. Text that is no such word is dropped, since nobody would read it. */
    public void take(String phone, String text) {
        StopWord.in(text).ifPresent(word -> take(phone, word));
    }

    /** Takes a reply whose meaning the gateway has worked out; {@code phone} that is not E.164 (a short code, a name) is dropped. */
    public void take(String phone, StopWord word) {
        if (!E164.matcher(phone).matches()) {
            return;
        }
        var now = clock.instant();
        if (stops.keep(phone, word, now) && word == StopWord.STOP) {
            stopped.fire(new PhoneStopped(phone, now));
        }
    }
}
