package org.sursis.board.door;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.sursis.watch.members.SignInByMail;

/** Takes requests for a link, as many as somebody may need and no more than nobody is troubled by. */
@Singleton
class AskForLink {
    private static final Logger LOG = Logger.getLogger(AskForLink.class);
    /** A whole clinic may stand behind one address of the network. */
    private static final int MOST_FROM_ONE_PLACE = 60;
    /** Fewer than a mailbox takes from everywhere: whoever asks for somebody else's links does not use up all of theirs. */
    private static final int MOST_FROM_ONE_PLACE_FOR_ONE = 5;

    private final SignInByMail byMail;
    private final Limiter places;
    private final Limiter mailboxes;

    @Inject
    AskForLink(SignInByMail byMail) {
        this(byMail, System::nanoTime);
    }

    AskForLink(SignInByMail byMail, LongSupplier stopwatch) {
        this.byMail = byMail;
        this.places = new Limiter(MOST_FROM_ONE_PLACE, TooMany.WHILE, stopwatch);
        this.mailboxes = new Limiter(MOST_FROM_ONE_PLACE_FOR_ONE, TooMany.WHILE, stopwatch);
    }

    /** Asks; false when too much came from there, whatever was asked for. What becomes of it otherwise nobody is told. */
    boolean ask(String email, String browser, String source) {
        if (!places.allows(source)) {
            LOG.warn("links to sign in refused because=too-many-from-one-place");
            return false;
        }
        if (mailboxes.allows(source + " " + email.toLowerCase(Locale.ROOT))) {
            byMail.ask(email, browser);
        }
        return true;
    }
}
