package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody answers an SMS. Only the words that stop or resume the messages mean anything; an alert is answered behind its link.
 * A stop ends no ladder: the next message to that telephone is refused before it leaves, and the review that hears of it tells
 * somebody else at once. What was only subscribed to ends with it.
 */
@ApplicationScoped
@Everywhere
public class TakeReply {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final Stops stops;
    private final Journal journal;
    private final Event<PhoneStopped> stopped;
    private final Clock clock;

    TakeReply(Stops stops, Journal journal, Event<PhoneStopped> stopped, Clock clock) {
        this.stops = stops;
        this.journal = journal;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Takes a reply. Text that is no such word is dropped, since nobody would read it. */
    @Transactional
    public void take(String phone, String text) {
        StopWord.in(text).ifPresent(word -> take(phone, word));
    }

    /** Takes a reply whose meaning the gateway has worked out; {@code phone} that is not E.164 (a short code, a name) is dropped. */
    @Transactional
    public void take(String phone, StopWord word) {
        if (!E164.matcher(phone).matches()) {
            return;
        }
        var now = clock.instant();
        boolean changed = word == StopWord.STOP ? stops.stop(phone, now) : stops.resume(phone);
        if (changed && word == StopWord.STOP) {
            stopped.fire(new PhoneStopped(phone, now));
        }
        if (changed) {
            var event = word == StopWord.STOP ? "sms-stopped" : "sms-resumed";
            journal.addAll(stops.readers(phone).stream()
                    .map(r -> new Journal.Entry(
                            r.organization(),
                            r.order(),
                            now,
                            r.name(),
                            event,
                            Map.of("to", r.name(), "channel", "sms")))
                    .toList());
        }
    }
}
