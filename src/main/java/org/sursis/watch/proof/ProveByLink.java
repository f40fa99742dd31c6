package org.sursis.watch.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.sursis.docket.Language;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Actor;
import org.sursis.watch.Role;

/** The page behind the link of a code: looking proves nothing, since mail scanners look too. */
@ApplicationScoped
public class ProveByLink {
    private final ProofFinder finder;
    private final ProveWay prove;
    private final Clock clock;

    ProveByLink(ProofFinder finder, ProveWay prove, Clock clock) {
        this.finder = finder;
        this.prove = prove;
        this.clock = clock;
    }

    /**
     * What a link asks.
     *
     * @param code the order's, the only name of it that may be shown
     */
    public record Question(String code, Language language, boolean waits) {}

    /** What the link asks, or empty when it is none of ours. */
    public Optional<Question> look(String token) {
        return finder.of(token).map(sent -> question(sent, sent.holds(clock.instant())));
    }

    /** Proves the way; empty when the link is none of ours. {@code waits} is true when it did. */
    public Optional<Question> press(String token) {
        return finder.of(token).map(sent -> {
            var who = new Actor(sent.organization(), sent.contact(), "link", Role.VIEWER);
            return question(sent, prove.pressed(who, sent).isPresent());
        });
    }

    private static Question question(Verification sent, boolean waits) {
        return new Question(OrderCode.of(sent.order()), sent.language(), waits);
    }
}
