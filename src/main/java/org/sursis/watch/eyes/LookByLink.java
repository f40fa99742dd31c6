package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sursis.docket.Language;
import org.sursis.watch.Refusal;
import org.sursis.watch.eyes.LookAgain.What;

/** The page behind the link in a letter that asks for a second look: looking changes nothing. */
@ApplicationScoped
public class LookByLink {
    private final LookFinder finder;
    private final LookAtOrder order;

    LookByLink(LookFinder finder, LookAtOrder order) {
        this.finder = finder;
        this.order = order;
    }

    /**
     * What a link asks.
     *
     * @param code the order's, the only name of it that may be shown
     * @param waits false once nothing is left to be said to it
     */
    public record Question(What what, String code, Language language, boolean waits) {}

    /** What the link asks, or empty when it is none of ours. */
    public Optional<Question> look(String token) {
        return finder.of(token).map(look -> order.look(look.actor(), look));
    }

    /**
     * Says yes for the person it was sent to; what does not wait any more is left as it is.
     *
     * @throws Refusal when that person's word does not count, or not yet
     */
    public Question say(String token) {
        var look = finder.of(token).orElseThrow(() -> Refusal.notFound("letter"));
        return order.say(look.actor(), look);
    }
}
