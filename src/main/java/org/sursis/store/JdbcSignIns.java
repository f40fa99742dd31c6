package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.members.SignIns;

/** Requests to sign in, in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcSignIns implements SignIns {
    private static final String SENT = "select count(*) as n from sign_in where member_id = ? and created_at > ?";

    private static final String ADD = """
            insert into sign_in (id, organization_id, member_id, browser, created_at, expires_at, used_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String USE =
            "update sign_in set used_at = ? where id = ? and used_at is null and expires_at > ?";

    private final Database database;

    JdbcSignIns(Database database) {
        this.database = database;
    }

    @Override
    public int sent(UUID member, Instant since) {
        return database.joined(sql -> sql.one(SENT, row -> row.getInt("n"), member, since));
    }

    @Override
    public void add(Asked a) {
        database.joined(sql -> sql.update(
                ADD, a.id(), a.organization(), a.member(), a.browser(), a.createdAt(), a.expiresAt(), a.usedAt()));
    }

    @Override
    public Optional<Asked> find(UUID id) {
        var found = database.joined(sql -> sql.query(
                "select * from sign_in where id = ?",
                row -> new Asked(
                        Sql.id(row, "id"),
                        Sql.id(row, "organization_id"),
                        Sql.id(row, "member_id"),
                        row.getBytes("browser"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "expires_at"),
                        Sql.instant(row, "used_at")),
                id));
        return found.stream().findFirst();
    }

    @Override
    public boolean use(Asked asked, Instant now) {
        return database.joined(sql -> sql.update(USE, now, asked.id(), now)) == 1;
    }

    @Override
    public int forget(Instant before) {
        return database.joined(sql -> sql.update("delete from sign_in where expires_at < ?", before));
    }
}
