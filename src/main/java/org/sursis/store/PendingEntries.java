package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.sursis.watch.Journal.Entry;

/**
 * What a transaction has to tell, kept until it commits. Whoever adds to an organization's chain holds its head until the commit, and
 * everybody else who adds to it waits: so the head is taken as late as can be, once, when all other work is done. Nothing that could
 * wait for another transaction comes after it.
 */
@ApplicationScoped
class PendingEntries {
    private static final String KEY = PendingEntries.class.getName();

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;

    PendingEntries(Database database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Adds entries to what the transaction that is open tells when it commits. */
    void add(List<Entry> entries) {
        if (!entries.isEmpty()) {
            ofTransaction().add(entries);
        }
    }

    private Told ofTransaction() {
        var told = (Told) transactions.getResource(KEY);
        if (told == null) {
            told = new Told();
            transactions.putResource(KEY, told);
            // Interposed: behind the synchronizations of those who still work.
            transactions.registerInterposedSynchronization(told);
        }
        return told;
    }

    /** The entries of one transaction. */
    private final class Told implements Synchronization {
        private final List<Entry> entries = new ArrayList<>();
        private boolean written;

        void add(List<Entry> more) {
            if (written) {
                throw new IllegalStateException("an entry came when the journal was written already: a bug");
            }
            entries.addAll(more);
        }

        /** A failure here rolls everything back. */
        @Override
        public void beforeCompletion() {
            written = true;
            database.alongside(sql -> {
                new Appending(sql).append(entries);
                return entries.size();
            });
        }

        @Override
        public void afterCompletion(int status) {
            // A rollback takes the entries along, and the place that they would have had.
        }
    }
}
