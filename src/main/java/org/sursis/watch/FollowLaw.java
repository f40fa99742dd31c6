package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.sursis.law.LawBook;

/**
 * Takes over a changed rule pack or calendar, and tells whoever keeps dates that were computed from the old one. Each node does this
 * for itself, because each reads its own files.
 */
@ApplicationScoped
public class FollowLaw {
    private final Law law;
    private final Event<BookChanged> changed;
    private LawBook told;

    FollowLaw(Law law, Event<BookChanged> changed) {
        this.law = law;
        this.changed = changed;
    }

    /**
     * The law is another than before. Also said once after the start, because packs change while the service is down; who hears it
     * compares what is kept (pack and fingerprint) with the book, and is told again when it failed.
     */
    public record BookChanged(LawBook book) {}

    /** Looks once. */
    public synchronized void look() {
        law.refresh();
        var book = law.book();
        if (book != told) {
            changed.fire(new BookChanged(book));
            told = book;
        }
    }
}
