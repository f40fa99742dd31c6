package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.docket.CaseFile;
import org.sursis.law.order.KeptDeadline;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderLaw;

/** Computes the deadlines of an order by the law as it stands, compares them with what was kept, and keeps them. */
@ApplicationScoped
class KeepDeadlines {
    private final Law law;
    private final Deadlines deadlines;

    KeepDeadlines(Law law, Deadlines deadlines) {
        this.law = law;
        this.deadlines = deadlines;
    }

    /** The deadlines of a stored order as its file has it now. */
    @Transactional(TxType.MANDATORY)
    Ledger ledger(CaseFile file, Instant now) {
        var id = file.order().id();
        return ledger(file, deadlines.of(List.of(id)).getOrDefault(id, List.of()), now);
    }

    /** The same, where what was kept has been read. */
    Ledger ledger(CaseFile file, List<KeptDeadline> kept, Instant now) {
        return Ledger.of(kept, OrderLaw.of(law.book(), file), file, now);
    }

    /** What is kept of the deadlines of orders. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, List<KeptDeadline>> kept(Collection<UUID> orders) {
        return deadlines.of(orders);
    }

    @Transactional(TxType.MANDATORY)
    void keep(CaseFile file, Ledger ledger) {
        if (ledger.changed()) {
            deadlines.keep(file.order().organization(), file.order().id(), ledger.kept());
        }
    }

    /** True when what is kept is not what the law gives now. */
    @Transactional(TxType.MANDATORY)
    boolean outOfDate(CaseFile file, Instant now) {
        return ledger(file, now).changed();
    }
}
