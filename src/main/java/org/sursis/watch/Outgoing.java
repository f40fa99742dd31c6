package org.sursis.watch;

import java.net.URI;
import java.util.List;
import org.sursis.alert.Delivery;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Notice;

/**
 * A message on its way: whom it goes to, what it says, and the one link in it.
 *
 * @param notice what it says; of one to a subscriber no more than the envelope
 * @param link where it is answered, or where a subscriber settles how they are told
 * @param returnTag what tells its return path from all others
 * @param following what only a message to a subscriber has; null in one to a contact
 * @param invitation to the date that it sets, moves or ends, or null
 */
public record Outgoing(
        Delivery delivery, Notice notice, URI link, String returnTag, Following following, Attached invitation) {

    /** One to a contact. */
    public Outgoing(Delivery delivery, Notice notice, URI link, String returnTag) {
        this(delivery, notice, link, returnTag, null, null);
    }

    /** Every link in it that speaks for its reader, the first one first. */
    public List<URI> links() {
        return following == null ? List.of(link) : List.of(link, following.unsubscribe());
    }

    /**
     * What a subscriber is told, and how it is ended.
     *
     * @param unsubscribe ends the subscription for whoever sends a POST to it, as mail programs do (RFC 8058)
     */
    public record Following(Bulletin bulletin, URI unsubscribe) {}

    /**
     * A date for the reader's calendar.
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     * @param text iCalendar
     */
    public record Attached(String method, String text) {}

    /** The same with an invitation, or with none where it is null. */
    Outgoing inviting(Attached date) {
        return new Outgoing(delivery, notice, link, returnTag, following, date);
    }
}
