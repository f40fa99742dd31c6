package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Keys;
import org.sursis.watch.Role;

/** API keys as rows; the one that comes with every request is found by hand, in a single round trip. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheKeys implements Keys {
    private static final String VALID =
            "select * from api_key where hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)";

    private final KeyRows rows;
    private final KeyQueries queries;
    private final Database database;

    PanacheKeys(KeyRows rows, KeyQueries queries, Database database) {
        this.rows = rows;
        this.queries = queries;
        this.database = database;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Key> byHash(byte[] sha256, Instant now) {
        var found = database.read(sql -> sql.query(VALID, PanacheKeys::key, sha256, now));
        return found.stream().findFirst();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                row.getString("name"),
                Codes.to(Role.class, row.getString("role")),
                row.getString("prefix"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "revoked_at"),
                Sql.instant(row, "last_used_at"));
    }

    @Override
    public Optional<Key> find(UUID organization, UUID id) {
        var row = queries.inOrganization(organization, id).getSingleResultOrNull();
        return Optional.ofNullable(row).map(KeyRow::toDomain);
    }

    @Override
    public List<Key> of(UUID organization) {
        return queries.ofOrganization(organization).stream()
                .map(KeyRow::toDomain)
                .toList();
    }

    @Override
    public void add(Key key, byte[] sha256) {
        rows.persistAndFlush(KeyRow.of(key, sha256));
    }

    @Override
    public void revoke(UUID id, Instant now) {
        queries.revoke(id, now);
        forgetRead();
    }

    @Override
    public void used(UUID id, Instant now) {
        queries.used(id, now);
        forgetRead();
    }

    /** Statements go past the rows that were read before. */
    private void forgetRead() {
        queries.session().clear();
    }
}
