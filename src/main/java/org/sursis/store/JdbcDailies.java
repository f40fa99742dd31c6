package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.notice.Daily;
import org.sursis.race.Standing;
import org.sursis.watch.Dailies;
import org.sursis.watch.Settled;

/** The messages of the morning in SQL by hand. Methods marked SUPPORTS bring their own transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcDailies implements Dailies {
    /** One after the other in the order of the key, so that two nodes never wait for each other. */
    private static final String ARRIVALS = """
            with arrived as (
                delete from daily_arrival
                where id in (select id from daily_arrival order by id limit 1000 for update skip locked)
                returning organization_id, address
            )
            insert into daily_reader (organization_id, address, next_at)
            select distinct organization_id, address, '-infinity'::timestamptz from arrived order by 1, 2
            on conflict (organization_id, address) do update set next_at = excluded.next_at
                where not isfinite(daily_reader.next_at)
            """;

    private static final String DUE = """
            select organization_id, address, case when isfinite(next_at) then next_at end as at from daily_reader
            where next_at <= ? order by next_at limit ? for no key update skip locked
            """;

    private static final String CHARGES = """
            select o.reference, o.standing, o.slack_days, o.urgency,
                coalesce(o.reviewed_at, o.opened_at) as reviewed_at, o.next_review_at, c.language,
                c.zone, o.removal_zone,
                exists (
                    select 1 from alert a
                    where a.order_id = o.id and a.answer_by is not null and a.moot is null
                        and (a.answer_word is null or a.answer_word = 'not-mine')) as awaited
            from contact c join removal_order o on o.organization_id = c.organization_id and o.id = c.order_id
            where c.organization_id = ? and coalesce(lower(c.email collate "C"), c.phone) = ? and c.order_id is not null and c.tier = 1
                and c.removed_at is null and o.closed_at is null
            order by o.precedence, o.seq
            """;

    private static final String NEXT = """
            update daily_reader set next_at = coalesce(?::timestamptz, 'infinity') where organization_id = ? and address = ?
            """;

    private static final String PLAN = """
            insert into daily_message (organization_id, address, day, id, contents, created_at, expires_at, state, attempts,
                next_attempt_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, 'queued', 0, ?)
            on conflict (organization_id, address, day) do nothing
            """;

    private static final String NEXT_DUE = """
            select least(
                (select min(r.next_at) from daily_reader r
                    where isfinite(r.next_at) and exists (
                        select 1 from contact c
                            join removal_order o on o.organization_id = c.organization_id and o.id = c.order_id
                        where c.organization_id = r.organization_id and coalesce(lower(c.email collate "C"), c.phone) = r.address
                            and c.order_id is not null and c.tier = 1 and c.removed_at is null
                            and o.closed_at is null)),
                (select min(next_attempt_at) from daily_message where state = 'queued')) as at
            """;

    private final Database database;

    JdbcDailies(Database database) {
        this.database = database;
    }

    @Override
    public int arrivals() {
        return database.joined(sql -> sql.update(ARRIVALS));
    }

    @Override
    public List<Reader> due(Instant now, int limit) {
        return database.joined(sql -> sql.query(
                DUE,
                row -> new Reader(Sql.id(row, "organization_id"), row.getString("address"), Sql.instant(row, "at")),
                now,
                limit));
    }

    private record Line(Daily.Charge charge, Language language, ZoneId own, ZoneId orders) {

        static Line of(ResultSet row) throws SQLException {
            var reviewedAt = Sql.instant(row, "reviewed_at");
            var charge = new Daily.Charge(
                    row.getString("reference"),
                    Codes.to(Standing.class, row.getString("standing")),
                    row.getObject("slack_days", Integer.class),
                    row.getBoolean("awaited"),
                    row.getLong("urgency"),
                    reviewedAt,
                    Sql.instant(row, "next_review_at"));
            return new Line(
                    charge,
                    Language.of(row.getString("language")).orElseThrow(),
                    zone(row.getString("zone")),
                    zone(row.getString("removal_zone")));
        }

        private static ZoneId zone(String id) {
            return id == null ? null : ZoneId.of(id);
        }
    }

    @Override
    public Charges charges(Reader reader) {
        var lines = database.joined(sql -> sql.query(CHARGES, Line::of, reader.organization(), reader.address()));
        var own = lines.stream().map(Line::own).filter(Objects::nonNull).findFirst();
        var orders = lines.stream().map(Line::orders).filter(Objects::nonNull).findFirst();
        return new Charges(
                lines.stream().map(Line::charge).toList(),
                lines.stream().map(Line::language).findFirst().orElse(Language.EN),
                own.or(() -> orders).orElse(null));
    }

    @Override
    public void next(Reader reader, Instant at) {
        database.joined(sql -> sql.update(NEXT, at, reader.organization(), reader.address()));
    }

    @Override
    public boolean plan(Message m) {
        return database.joined(sql -> sql.update(
                        PLAN,
                        m.organization(),
                        m.address(),
                        m.day(),
                        m.id(),
                        StoredJson.of(m.contents()),
                        m.createdAt(),
                        m.expiresAt(),
                        m.createdAt()))
                == 1;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease) {
        return database.apart(sql -> new DailyQueue(sql).claim(channel, limit, now, lease));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean settle(Claimed claimed, Settled settled) {
        return database.apart(sql -> new DailyQueue(sql).settle(claimed, settled));
    }

    @Override
    public int expire(Instant now) {
        return database.joined(sql -> new DailyQueue(sql).expire(now));
    }

    @Override
    public int forget(Instant before) {
        return database.joined(sql -> new DailyQueue(sql).forget(before));
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(database.joined(sql -> sql.one(NEXT_DUE, row -> Sql.instant(row, "at"))));
    }
}
