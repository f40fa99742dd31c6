package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.Health.Signs;
import org.sursis.alert.Way;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.watch.proof.Proofs;
import org.sursis.watch.proof.Verification;

/** What was seen of ways, in SQL by hand: proofs, codes and what notes showed are rows, the rest is asked of the messages. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcProofs implements Proofs {
    private static final String PROVEN = """
            insert into proof (organization_id, channel, address, at) values (?, ?, lower(?::text collate "C"), ?)
            on conflict (organization_id, channel, address) do update set at = greatest(proof.at, excluded.at)
            """;

    private static final String PROVEN_BY = """
            insert into proof (organization_id, channel, address, at)
            select organization_id, channel, lower(address collate "C"), ? from delivery where id = ?
            on conflict (organization_id, channel, address) do update set at = greatest(proof.at, excluded.at)
            """;

    /** What was taken is asked of the order's own messages; what died, waits or is delayed, of all that the organization sent there. */
    private static final String SIGNS = """
            select w.contact_id, w.channel,
                (select p.at from proof p
                 where p.organization_id = ? and p.channel = w.channel and p.address = lower(w.address collate "C")) as proven_at,
                (select max(d.sent_at) from delivery d
                 where d.order_id = w.order_id and d.contact_id = w.contact_id and d.channel = w.channel and d.address = w.address
                    and d.state in ('sent', 'confirmed')) as taken_at,
                greatest(n.dead_at, (select max(d.ended_at) from delivery d
                 where d.organization_id = ? and lower(d.address collate "C") = lower(w.address collate "C")
                    and d.channel = w.channel and d.state = 'dead' and not d.expired)) as dead_at,
                greatest(n.delayed_at, (select max(d.delayed_at) from delivery d
                 where d.organization_id = ? and lower(d.address collate "C") = lower(w.address collate "C")
                    and d.channel = w.channel and d.delayed_at is not null)) as delayed_at,
                exists (select 1 from delivery d
                 where d.organization_id = ? and lower(d.address collate "C") = lower(w.address collate "C")
                    and d.channel = w.channel and d.state in ('retry', 'uncertain')) as refused,
                w.channel = 'sms' and exists (select 1 from sms_stop s where s.phone = w.address) as stopped
            from (
                select c.order_id, c.id as contact_id, v.channel, v.address
                from contact c cross join lateral (values ('email', c.email), ('sms', c.phone)) as v (channel, address)
                where c.organization_id = ? and c.id = any (?) and v.address is not null) w
            left join note_sign n
                on n.organization_id = ? and n.channel = w.channel and n.address = lower(w.address collate "C")
            """;

    private static final String UNPROVEN = """
            select count(*) as n from removal_order x
            where x.closed_at is null and not exists (
                select 1 from contact c
                cross join lateral (values ('email', lower(c.email collate "C")), ('sms', c.phone)) as v (channel, address)
                join proof p on p.organization_id = c.organization_id and p.channel = v.channel and p.address = v.address
                where c.order_id = x.id and c.removed_at is null and p.at > ?)
            """;

    private static final String LISTED = """
            select c.organization_id, c.order_id, c.id, c.email, c.phone, c.language
            from contact c join removal_order o on o.id = c.order_id
            where c.organization_id = ? and c.id = ? and c.removed_at is null and o.closed_at is null
            """;

    private static final String ADD = """
            insert into verification (id, organization_id, order_id, contact_id, channel, address, language, created_at, tries_left)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEWEST = """
            select * from verification where organization_id = ? and contact_id = ? order by created_at desc, id limit 1
            for no key update
            """;

    private static final String SENT = """
            select count(*) as n from verification
            where organization_id = ? and channel = ? and address = ? and created_at > ?
            """;

    private final Database database;

    JdbcProofs(Database database) {
        this.database = database;
    }

    @Override
    public void proven(UUID organization, Channel channel, String address, Instant at) {
        database.joined(sql -> sql.update(PROVEN, organization, channel.code(), address, at));
    }

    @Override
    public void proven(UUID delivery, Instant at) {
        database.joined(sql -> sql.update(PROVEN_BY, at, delivery));
    }

    @Override
    public Map<Way, Signs> signs(UUID organization, List<Contact> contacts) {
        var all = new HashMap<Way, Signs>();
        database.joined(sql -> sql.query(
                        SIGNS,
                        row -> Map.entry(
                                new Way(Sql.id(row, "contact_id"), Codes.to(Channel.class, row.getString("channel"))),
                                signs(row)),
                        organization,
                        organization,
                        organization,
                        organization,
                        organization,
                        sql.ids(contacts.stream().map(Contact::id).toList()),
                        organization))
                .forEach(seen -> all.put(seen.getKey(), seen.getValue()));
        return all;
    }

    private static Signs signs(ResultSet row) throws SQLException {
        return new Signs(
                Sql.instant(row, "proven_at"),
                Sql.instant(row, "taken_at"),
                Sql.instant(row, "dead_at"),
                Sql.instant(row, "delayed_at"),
                row.getBoolean("refused"),
                row.getBoolean("stopped"));
    }

    @Override
    public long unproven(UUID organization, Instant since) {
        return database.joined(sql -> organization == null
                ? sql.one(UNPROVEN, row -> row.getLong("n"), since)
                : sql.one(UNPROVEN + " and x.organization_id = ?", row -> row.getLong("n"), since, organization));
    }

    @Override
    public Optional<Listed> listed(UUID organization, UUID contact) {
        return database
                .joined(sql -> sql.query(
                        LISTED,
                        row -> new Listed(
                                Sql.id(row, "organization_id"),
                                Sql.id(row, "order_id"),
                                Sql.id(row, "id"),
                                row.getString("email"),
                                row.getString("phone"),
                                Codes.to(Language.class, row.getString("language"))),
                        organization,
                        contact))
                .stream()
                .findFirst();
    }

    @Override
    public void add(Verification v) {
        database.joined(sql -> sql.update(
                ADD,
                v.id(),
                v.organization(),
                v.order(),
                v.contact(),
                v.channel().code(),
                v.address(),
                v.language().code(),
                v.createdAt(),
                v.triesLeft()));
    }

    @Override
    public Optional<Verification> newest(UUID organization, UUID contact) {
        return database.joined(sql -> sql.query(NEWEST, JdbcProofs::verification, organization, contact)).stream()
                .findFirst();
    }

    @Override
    public Optional<Verification> find(UUID id) {
        return database
                .joined(sql -> sql.query("select * from verification where id = ?", JdbcProofs::verification, id))
                .stream()
                .findFirst();
    }

    private static Verification verification(ResultSet row) throws SQLException {
        return new Verification(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                Sql.id(row, "order_id"),
                Sql.id(row, "contact_id"),
                Codes.to(Channel.class, row.getString("channel")),
                row.getString("address"),
                Codes.to(Language.class, row.getString("language")),
                Sql.instant(row, "created_at"),
                row.getInt("tries_left"),
                Sql.instant(row, "used_at"));
    }

    @Override
    public int sent(UUID organization, Channel channel, String address, Instant since) {
        return database.joined(
                sql -> sql.one(SENT, row -> row.getInt("n"), organization, channel.code(), address, since));
    }

    @Override
    public void tried(UUID verification) {
        database.joined(
                sql -> sql.update("update verification set tries_left = tries_left - 1 where id = ?", verification));
    }

    @Override
    public void used(UUID verification, Instant at) {
        database.joined(sql -> sql.update("update verification set used_at = ? where id = ?", at, verification));
    }
}
