package org.sursis.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.sursis.calendar.CivilTime;
import org.sursis.notice.OrderCode;
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

    private final KeepCalendar calendars;
    private final KeepCalendar.Reading reading;

    FeedWriter(KeepCalendar calendars, KeepCalendar.Reading reading) {
        this.calendars = calendars;
        this.reading = reading;
    }

    byte[] write() {
        var language = reading.feed().language();
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sursis//Sursis//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
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
                .forEach(entry -> calendar.add(event(entry)));
        return bytes(calendar);
    }

    private VEvent event(Entry entry) {
        var language = reading.feed().language();
        var date = entry.date();
        var event = new VEvent(false);
        event.add(new Uid(uid(entry)));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        if (date.at() == null) {
            event.add(new DtStart<>(date.day()));
            event.add(new DtEnd<>(date.day().plusDays(1)));
        } else {
            event.add(new DtStart<>(date.at()));
        }
        event.add(new Summary(FeedWords.summary(OrderCode.of(entry.order()), date.kind(), language)));
        event.add(new Description(FeedWords.mind(today(), language)));
        event.add(new Url(URI.create(calendars.order(entry.order()))));
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(entry.gone() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Categories("DEADLINE"));
        return event;
    }

    private LocalDate today() {
        return CivilTime.day(reading.at(), ZoneOffset.UTC);
    }

    /** For life, and made from the order and the name of its date, which itself says too much. */
    private String uid(Entry entry) {
        var named = entry.order() + "/" + entry.date().key();
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)) + "@" + calendars.host();
    }

    private static byte[] bytes(Calendar calendar) {
        try (var out = new ByteArrayOutputStream()) {
            new CalendarOutputter(false).output(calendar, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
