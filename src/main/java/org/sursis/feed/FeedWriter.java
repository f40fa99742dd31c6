package org.sursis.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.sursis.calendar.CivilTime;
import org.sursis.watch.CalendarFeeds.Entry;
import org.sursis.watch.KeepCalendar;

/**
 * Writes a feed as iCalendar (RFC 5545, with the name and interval of RFC 7986). Days are days and hours are UTC, so that no program
 * reckons with zones; the same dates on the same day are the same bytes.
 */
final class FeedWriter {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    /** Under a megabyte; the nearest dates stay, those that are gone go first. */
    private static final int MOST = 2_000;

    private final DateEvents events;
    private final KeepCalendar.Reading reading;

    FeedWriter(KeepCalendar calendars, KeepCalendar.Reading reading) {
        this.events = new DateEvents(calendars);
        this.reading = reading;
    }

    byte[] write() {
        var language = reading.feed().language();
        var today = CivilTime.day(reading.at(), ZoneOffset.UTC);
        var calendar = empty(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", FeedWords.name(language)));
        calendar.add(new Name(FeedWords.name(language)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString()));
        reading.entries().stream()
                .sorted(Comparator.comparing(Entry::gone)
                        .thenComparing(e -> e.date().day()))
                .limit(MOST)
                .sorted(Comparator.comparing(Entry::order)
                        .thenComparing(e -> e.date().key()))
                .forEach(entry -> calendar.add(events.of(entry, language, today)));
        return text(calendar).getBytes(StandardCharsets.UTF_8);
    }

    /** A calendar with nothing in it. */
    static Calendar empty(Method purpose) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sursis//Sursis//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(purpose);
        return calendar;
    }

    static String text(Calendar calendar) {
        return FoldedLines.of(calendar.toString());
    }
}
