package org.sursis.watch.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Channel;
import org.sursis.alert.Matter;
import org.sursis.calendar.CivilTime;
import org.sursis.watch.CalendarFeeds;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Outbox.Claimed;

/** Which mails bring an invitation, and to which date. */
@ApplicationScoped
@Everywhere
public class Invite {
    private static final Set<AlertKind> SET_OR_END_A_DATE =
            Set.of(AlertKind.WATCH_STARTED, AlertKind.DATE_MOVED, AlertKind.WATCH_ENDED);

    private final CalendarFeeds calendars;
    private final Organizer organizer;

    Invite(CalendarFeeds calendars, Organizer organizer) {
        this.calendars = calendars;
        this.organizer = organizer;
    }

    /** In whose name invitations are written. */
    public record Organizer(String mailbox) {}

    /** True of a mail to a contact that says when the order is to be carried out, for the first time, anew, or for the last time. */
    public static boolean concerns(Claimed message) {
        return message.bulletin() == null
                && message.delivery().channel() == Channel.EMAIL
                && message.notice().says().stream().map(Matter::kind).anyMatch(SET_OR_END_A_DATE::contains);
    }

    /** The invitations of these messages, by the ids of their deliveries; an order without a date has none. */
    @Transactional
    public Map<UUID, Invitation> to(List<Claimed> messages) {
        var orders = messages.stream().map(m -> m.delivery().order()).distinct().toList();
        var dates = calendars.removals(orders).stream()
                .collect(Collectors.toMap(CalendarFeeds.Entry::order, Function.identity()));
        return messages.stream()
                .flatMap(m -> Optional.ofNullable(dates.get(m.delivery().order())).stream()
                        .map(date -> Map.entry(m.delivery().id(), invitation(m, date))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Invitation invitation(Claimed message, CalendarFeeds.Entry date) {
        var notice = message.notice();
        var day = CivilTime.day(notice.asOf(), ZoneOffset.UTC);
        return new Invitation(date, organizer.mailbox(), message.delivery().address(), notice.language(), day);
    }
}
