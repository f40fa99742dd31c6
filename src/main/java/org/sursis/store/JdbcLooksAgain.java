package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Language;
import org.sursis.watch.eyes.LookAgain;
import org.sursis.watch.eyes.LookAgain.Reader;
import org.sursis.watch.eyes.LookAgain.What;
import org.sursis.watch.eyes.LooksAgain;

/** What is to be looked at a second time, in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcLooksAgain implements LooksAgain {
    private static final String ADD = """
            insert into look_again (id, organization_id, order_id, what, since, reader_id, reader_name, reader_email, language)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;

    JdbcLooksAgain(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LookAgain> find(UUID id) {
        return database.joined(
                sql -> sql.query("select * from look_again where id = ?", JdbcLooksAgain::look, id).stream()
                        .findFirst());
    }

    @Override
    public List<LookAgain> of(UUID order) {
        return database.joined(sql ->
                sql.query("select * from look_again where order_id = ? order by since", JdbcLooksAgain::look, order));
    }

    private static LookAgain look(ResultSet row) throws SQLException {
        var reader = new Reader(
                Sql.id(row, "reader_id"),
                row.getString("reader_name"),
                row.getString("reader_email"),
                Language.of(row.getString("language")).orElseThrow());
        return new LookAgain(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                Sql.id(row, "order_id"),
                Codes.to(What.class, row.getString("what")),
                Sql.instant(row, "since"),
                reader);
    }

    @Override
    public void add(LookAgain look) {
        var reader = look.reader();
        database.joined(sql -> sql.update(
                ADD,
                look.id(),
                look.organization(),
                look.order(),
                Codes.of(look.what()),
                look.since(),
                reader.id(),
                reader.name(),
                reader.email(),
                reader.language().code()));
    }
}
