package org.sursis.watch.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Links;

/** Who holds the link of a code: the link alone says so, and only from here on is it known whose organization that is. */
@ApplicationScoped
class ProofFinder {
    private final Links links;
    private final Proofs proofs;

    ProofFinder(Links links, Proofs proofs) {
        this.links = links;
        this.proofs = proofs;
    }

    @Transactional
    @Everywhere
    Optional<Verification> of(String token) {
        return links.opened(Links.Use.VERIFICATION, token).flatMap(proofs::find);
    }
}
