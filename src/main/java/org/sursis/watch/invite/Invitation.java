package org.sursis.watch.invite;

import java.time.LocalDate;
import org.sursis.docket.Language;
import org.sursis.watch.CalendarFeeds;

/**
 * A date that one reader is to have in their calendar, or not any more.
 *
 * @param date under the name and with the count of changes that it has in calendar feeds
 * @param organizer the mailbox that the mail comes from
 * @param attendee the mailbox of the reader
 * @param asOf the day, in UTC, on which the message was decided
 */
public record Invitation(
        CalendarFeeds.Entry date, String organizer, String attendee, Language language, LocalDate asOf) {}
