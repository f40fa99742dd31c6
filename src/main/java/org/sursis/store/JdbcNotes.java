package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.watch.Notes;

/** Messages of the morning and letters after an attempt, in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcNotes implements Notes {
    private static final String FIND = """
            select id, organization_id, 'daily' as kind, case when position('@' in address) > 0 then 'email' else 'sms' end as channel,
                address
            from daily_message where id = ? and attempts > 0
            union all
            select id, organization_id, kind, channel, address from letter where id = ? and attempts > 0
            """;

    /** In the order of their ids, as everybody takes several; whoever holds one looks at what was there before. */
    private static final String WAKE = """
            with concerned as materialized (
                select o.id from removal_order o
                where o.organization_id = ? and o.closed_at is null and o.id in (
                    select c.order_id from contact c
                    where c.organization_id = ? and c.order_id is not null and c.removed_at is null and %s)
                order by o.id
                for no key update
            )
            update removal_order o set next_review_at = least(o.next_review_at, ?), routine = false
            from concerned c where o.id = c.id
            """;

    private final Database database;

    JdbcNotes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Sent> find(UUID id) {
        return database
                .joined(sql -> sql.query(
                        FIND,
                        row -> new Sent(
                                Sql.id(row, "id"),
                                Sql.id(row, "organization_id"),
                                row.getString("kind"),
                                Codes.to(Channel.class, row.getString("channel")),
                                row.getString("address")),
                        id,
                        id))
                .stream()
                .findFirst();
    }

    @Override
    public boolean heard(Sent note, String what) {
        return database.joined(sql -> NoteQueue.all(sql).anyMatch(queue -> queue.heard(note.id(), what)));
    }

    @Override
    public boolean end(Sent note, String because, Instant at) {
        return database.joined(sql -> NoteQueue.all(sql).anyMatch(queue -> queue.end(note.id(), because, at)));
    }

    @Override
    public void deadEnd(Sent note, String because, Instant at) {
        database.joined(sql -> {
            new NoteSigns(sql).dead(note, because, at);
            return sql.update(wake(note.channel()), note.organization(), note.organization(), note.address(), at);
        });
    }

    private static String wake(Channel channel) {
        var there = channel == Channel.EMAIL
                ? "lower(c.email collate \"C\") = lower(?::text collate \"C\")"
                : "c.phone = ?";
        return String.format(Locale.ROOT, WAKE, there);
    }

    @Override
    public void delayed(Sent note, Instant at) {
        database.joined(sql -> {
            new NoteSigns(sql).delayed(note, at);
            return null;
        });
    }
}
