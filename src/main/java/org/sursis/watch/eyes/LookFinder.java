package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Links;

/** Who holds the link of such a letter: the link alone says so, and only from here on is it known whose organization that is. */
@ApplicationScoped
class LookFinder {
    private final Links links;
    private final LooksAgain looks;

    LookFinder(Links links, LooksAgain looks) {
        this.links = links;
        this.looks = looks;
    }

    @Transactional
    @Everywhere
    Optional<LookAgain> of(String token) {
        return links.opened(Links.Use.LOOK_AGAIN, token).flatMap(looks::find);
    }
}
