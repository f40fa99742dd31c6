package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.watch.Actor;
import org.sursis.watch.Page;
import org.sursis.watch.subscribe.Subscription;
import org.sursis.watch.subscribe.Subscriptions;

/** Subscriptions in SQL by hand. Who holds one and its messages takes the subscription first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcSubscriptions implements Subscriptions {
    private static final Cursor CURSOR = new Cursor("subscriptions");

    private static final String ADD = """
            insert into subscription (id, organization_id, order_id, channel, address, language, zone, quiet_hours, digest,
                invited_by, created_at, confirmed_at, trusted_since, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE = """
            update subscription
            set language = ?, zone = ?, quiet_hours = ?, digest = ?, confirmed_at = ?, trusted_since = ?, paused_at = ?,
                ended_at = ?, because = ?, revision = ?
            where id = ? and revision = ?
            """;

    private static final String SELECT = "select s.* from subscription s ";
    private static final String HELD = " for no key update of s";

    private static final String STANDING = SELECT + """
            where s.organization_id = ? and s.order_id is not distinct from ? and s.channel = ?
                and lower(s.address collate "C") = lower(? collate "C") and s.ended_at is null
            """ + HELD;

    private static final String FOLLOWERS = SELECT + """
            where s.organization_id = ? and s.confirmed_at is not null and s.paused_at is null and s.ended_at is null
                and (s.order_id = ? or s.order_id is null and exists (
                    select 1 from publication p where p.organization_id = s.organization_id and p.order_id = ?))
            order by s.id
            """;

    /** Where nobody but a subscriber was left. That a telephone was stopped may be for them all. */
    private static final String LEFT_ALONE = """
            select o.id from removal_order o
            where o.organization_id = ? and o.closed_at is null
                and (o.id = ?::uuid or ?::uuid is null and exists (select 1 from publication p where p.order_id = o.id))
                and (o.unreachable or not exists (
                    select 1 from contact c
                    where c.order_id = o.id and c.removed_at is null and (c.email is not null or not exists (
                        select 1 from sms_stop t where t.phone = c.phone))))
                and not exists (
                    select 1 from subscription s
                    where s.organization_id = o.organization_id and s.confirmed_at is not null and s.paused_at is null
                        and s.ended_at is null and (s.order_id = o.id or s.order_id is null and exists (
                            select 1 from publication p where p.order_id = o.id)))
            order by o.id
            """;

    private static final String STOPPED = """
            select s.id from sms_stop t join subscription s on s.address = t.phone
            where s.channel = 'sms' and s.ended_at is null
            order by s.id
            """;

    /** What came back had been taken before. What died because its time was over says nothing about the address. */
    private static final String UNREACHED = SELECT + """
            where s.id in (
                select d.subscriber_id from delivery d join subscription x on x.id = d.subscriber_id
                where d.subscriber_id is not null and d.state = 'dead' and not d.expired and d.ended_at > x.trusted_since
                    and x.paused_at is null and x.ended_at is null
                    and not exists (
                        select 1 from delivery l
                        where l.subscriber_id = d.subscriber_id and l.state in ('sent', 'confirmed') and l.sent_at > d.ended_at)
                group by d.subscriber_id
                having count(*) >= ? or bool_or(d.sent_at is not null))
            order by s.id
            limit ?
            """ + HELD + " skip locked";

    private final Database database;
    private final PendingEntries journal;
    private final DigestLines digests;

    JdbcSubscriptions(Database database, PendingEntries journal) {
        this.database = database;
        this.journal = journal;
        this.digests = new DigestLines();
    }

    @Override
    public void add(Subscription subscription) {
        database.joined(sql -> sql.update(ADD, SubscriptionLine.inserted(subscription)));
    }

    @Override
    public void save(Subscription subscription) {
        int saved = database.joined(sql -> sql.update(SAVE, SubscriptionLine.changed(subscription)));
        if (saved != 1) {
            throw new IllegalStateException("a subscription was changed that was not held: a bug");
        }
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return all(SELECT + "where s.id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Subscription> hold(UUID id) {
        return all(SELECT + "where s.id = ?" + HELD, id).stream().findFirst();
    }

    private List<Subscription> all(String query, Object... arguments) {
        return database.joined(sql -> sql.query(query, SubscriptionLine::subscription, arguments));
    }

    @Override
    public Page<Subscription> list(UUID organization, UUID order, Page.Ask ask) {
        var where = new StringBuilder(SELECT).append("where s.organization_id = ? and s.seq < ?");
        var arguments = new ArrayList<Object>(List.of(organization, CURSOR.below(ask)));
        if (order != null) {
            where.append(" and s.order_id = ?");
            arguments.add(order);
        }
        where.append(" order by s.seq desc limit ?");
        arguments.add(ask.limit() + 1);
        var lines = database.joined(sql -> sql.query(where.toString(), SubscriptionLine::of, arguments.toArray()));
        return CURSOR.page(lines, ask, SubscriptionLine::seq, page -> page.stream()
                .map(SubscriptionLine::subscription)
                .toList());
    }

    @Override
    public Optional<Subscription> standing(UUID organization, UUID order, Channel channel, String address) {
        return all(STANDING, organization, order, channel.code(), address).stream()
                .findFirst();
    }

    @Override
    public int askedSince(UUID organization, Instant since) {
        var count =
                "select count(*) as n from subscription where organization_id = ? and invited_by is null and created_at > ?";
        return database.joined(sql -> sql.one(count, row -> row.getInt("n"), organization, since));
    }

    @Override
    public List<UUID> stopped() {
        return database.joined(sql -> sql.query(STOPPED, row -> Sql.id(row, "id")));
    }

    @Override
    public List<Subscription> followers(UUID organization, UUID order, boolean toEnd) {
        return all(FOLLOWERS + (toEnd ? HELD : " for share of s"), organization, order, order);
    }

    @Override
    public List<UUID> leftAlone(Subscription ended) {
        return database.joined(sql ->
                sql.query(LEFT_ALONE, row -> Sql.id(row, "id"), ended.organization(), ended.order(), ended.order()));
    }

    @Override
    public List<Subscription> unreached(int deaths, int limit) {
        return all(UNREACHED, deaths, limit);
    }

    @Override
    public void silence(List<UUID> subscriptions, String because, Instant at) {
        var cancelled = database.joined(sql -> {
            digests.forget(sql, subscriptions);
            return new Silencing(sql, because, Actor.SERVICE, at).subscribers(subscriptions);
        });
        journal.add(cancelled);
    }

    @Override
    public int lapse(Instant before, Instant now) {
        return database.joined(sql -> new Erasing(sql).lapse(before, now));
    }

    @Override
    public int erase(Instant before, Instant now) {
        return database.joined(sql -> new Erasing(sql).erase(before, now));
    }

    @Override
    public void collect(Collection<Line> lines) {
        database.joined(sql -> digests.add(sql, lines));
    }

    @Override
    public List<Line> take(Instant now, int readers) {
        return database.joined(sql -> digests.take(sql, now, readers));
    }

    @Override
    public Optional<Instant> nextDigest() {
        return Optional.ofNullable(database.joined(digests::next));
    }
}
