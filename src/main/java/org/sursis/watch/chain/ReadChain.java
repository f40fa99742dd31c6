package org.sursis.watch.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;

/** Reading the journal with its chain, and changing nothing. What belongs to another organization is not there. */
@ApplicationScoped
public class ReadChain {
    private final Chain chain;
    private final ReadCase cases;

    ReadChain(Chain chain, ReadCase cases) {
        this.chain = chain;
        this.cases = cases;
    }

    /** What happened to an order, oldest first. */
    @Transactional
    public Page<Link> history(Actor who, UUID order, Page.Ask ask) {
        cases.order(who, order);
        return chain.of(who.organization(), order, ask);
    }

    /** Where the chains of all organizations end; for the operator of the service. */
    @Everywhere
    @Transactional
    public List<Head> heads() {
        return chain.heads();
    }

    /** A stretch of an organization's chain behind that place; for the operator of the service. */
    @Everywhere
    @Transactional
    public List<Link> links(UUID organization, long after, int limit) {
        return chain.links(organization, after, limit);
    }
}
