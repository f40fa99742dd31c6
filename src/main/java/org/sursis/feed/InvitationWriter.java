package org.sursis.feed;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import org.sursis.watch.KeepCalendar;
import org.sursis.watch.invite.Invitation;
import org.sursis.watch.invite.InvitationPaper;

/** Writes invitations as iCalendar (RFC 5546). No answer is asked for: the link in the mail is where one answers. */
@Singleton
class InvitationWriter implements InvitationPaper {
    private final DateEvents events;

    InvitationWriter(KeepCalendar calendars) {
        this.events = new DateEvents(calendars);
    }

    @Override
    public String write(Invitation invitation) {
        var event = events.of(invitation.date(), invitation.language(), invitation.asOf());
        event.add(new Organizer(mailto(invitation.organizer())));
        event.add(new Attendee(
                new ParameterList(List.of(PartStat.NEEDS_ACTION, Rsvp.FALSE)), mailto(invitation.attendee())));
        var calendar = FeedWriter.empty(new Method(InvitationPaper.method(invitation)));
        calendar.add(event);
        return FeedWriter.text(calendar);
    }

    private static URI mailto(String mailbox) {
        try {
            return new URI("mailto", mailbox, null);
        } catch (URISyntaxException notAMailbox) {
            throw new IllegalArgumentException(notAMailbox);
        }
    }
}
