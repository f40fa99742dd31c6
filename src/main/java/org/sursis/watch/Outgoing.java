package org.sursis.watch;

import java.net.URI;
import org.sursis.alert.Delivery;
import org.sursis.notice.Notice;

/**
 * A message on its way: whom it goes to, what it says, and the one link in it.
 *
 * @param returnTag what tells its return path from all others
 * @param invitation to the date that it sets, moves or ends, or null
 */
public record Outgoing(Delivery delivery, Notice notice, URI link, String returnTag, Attached invitation) {

    /**
     * A date for the reader's calendar.
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     * @param text iCalendar
     */
    public record Attached(String method, String text) {}

    /** The same with an invitation, or with none where it is null. */
    Outgoing inviting(Attached date) {
        return new Outgoing(delivery, notice, link, returnTag, date);
    }
}
