package org.sursis.watch.invite;

/** Writes invitations as calendar programs read them. */
public interface InvitationPaper {

    /** An invitation, or where its date is gone a cancellation, as iCalendar text. */
    String write(Invitation invitation);

    /** Whether it is one or the other, in the word of the format: {@code REQUEST} or {@code CANCEL}. */
    static String method(Invitation invitation) {
        return invitation.date().gone() ? "CANCEL" : "REQUEST";
    }
}
