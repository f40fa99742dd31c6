package org.sursis.store;

import java.time.Instant;
import org.sursis.watch.Notes.Sent;

/** What notes showed of addresses, on one connection. */
final class NoteSigns {
    private static final String DEAD = """
            insert into note_sign (organization_id, channel, address, note_id, dead_at, because)
            values (?, ?, lower(?::text collate "C"), ?, ?, ?)
            on conflict (organization_id, channel, address)
            do update set note_id = excluded.note_id, dead_at = excluded.dead_at, because = excluded.because
            """;

    private static final String DELAYED = """
            insert into note_sign (organization_id, channel, address, delayed_at) values (?, ?, lower(?::text collate "C"), ?)
            on conflict (organization_id, channel, address)
            do update set delayed_at = greatest(note_sign.delayed_at, excluded.delayed_at)
            """;

    private static final String TAKEN = """
            update note_sign set note_id = null, dead_at = null, because = null
            where organization_id = ? and channel = ? and address = lower(?::text collate "C") and dead_at is not null
            """;

    private final Sql sql;

    NoteSigns(Sql sql) {
        this.sql = sql;
    }

    void dead(Sent note, String because, Instant at) {
        sql.update(DEAD, note.organization(), note.channel().code(), note.address(), note.id(), at, because);
    }

    void delayed(Sent note, Instant at) {
        sql.update(DELAYED, note.organization(), note.channel().code(), note.address(), at);
    }

    /** A later one was taken there. */
    void taken(Sent note) {
        sql.update(TAKEN, note.organization(), note.channel().code(), note.address());
    }
}
