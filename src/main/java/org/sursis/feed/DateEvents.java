package org.sursis.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.sursis.docket.Language;
import org.sursis.notice.OrderCode;
import org.sursis.watch.CalendarFeeds.Entry;
import org.sursis.watch.KeepCalendar;

/** Dates as events, the same in a feed and in an invitation: a program that has both shows one. */
final class DateEvents {
    private final KeepCalendar calendars;

    DateEvents(KeepCalendar calendars) {
        this.calendars = calendars;
    }

    /** The event of a date. {@code today} is the day, in UTC, as of which it is told. */
    VEvent of(Entry entry, Language language, LocalDate today) {
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
        event.add(new Description(FeedWords.mind(today, language)));
        event.add(new Url(URI.create(calendars.order(entry.order()))));
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(entry.gone() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Categories("DEADLINE"));
        return event;
    }

    /** For life, and made from the order and the name of its date, which itself says too much. */
    private String uid(Entry entry) {
        var named = entry.order() + "/" + entry.date().key();
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)) + "@" + calendars.host();
    }
}
