package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.sursis.watch.Journal;

/** The journal: what is added takes its place in the chain when the scene's transaction commits. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcJournal implements Journal {
    private final PendingEntries pending;

    JdbcJournal(PendingEntries pending) {
        this.pending = pending;
    }

    @Override
    public void add(Entry entry) {
        pending.add(List.of(entry));
    }

    @Override
    public void addAll(List<Entry> entries) {
        pending.add(entries);
    }
}
