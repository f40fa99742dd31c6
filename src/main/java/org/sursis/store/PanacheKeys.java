package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Keys;

/** API keys as rows. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheKeys implements Keys {
    private final KeyRows rows;
    private final KeyQueries queries;

    PanacheKeys(KeyRows rows, KeyQueries queries) {
        this.rows = rows;
        this.queries = queries;
    }

    @Override
    public Optional<Key> byHash(byte[] sha256, Instant now) {
        return Optional.ofNullable(queries.valid(sha256, now).getSingleResultOrNull())
                .map(KeyRow::toDomain);
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
