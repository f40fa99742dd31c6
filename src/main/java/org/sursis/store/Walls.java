package org.sursis.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sursis.watch.Isolation;

/** Looks at the second wall from both sides: what a request's connection might do, and whether the watch sees over it. */
@ApplicationScoped
class Walls implements Isolation {
    private static final String ADVICE = "; README, \"Roles in your PostgreSQL\", tells how to give it its own";

    /** Superusers walk through every policy. Who can become the owner, or the role of the watch, can do as they do. */
    private static final String OF_THE_WEB = """
            select current_user as is, session_user as login,
                (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as unbound,
                (select rolsuper or rolbypassrls from pg_roles where rolname = session_user)
                    or pg_has_role(session_user, (select relowner from pg_class where oid = 'journal'::regclass), 'MEMBER')
                    or exists (select from pg_roles
                        where rolname = 'sursis_worker' and pg_has_role(session_user, oid, 'MEMBER')) as mighty,
                has_table_privilege('journal', 'UPDATE, DELETE, TRUNCATE') as rewrites,
                (select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
                    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                        and not (c.relrowsecurity and c.relforcerowsecurity)) as open
            """;

    private static final String OF_THE_WATCH = """
            select current_user as is, not row_security_active('removal_order') or exists (
                select from pg_policy where polrelid = 'removal_order'::regclass and polname in ('of_all', 'of_workers')
                    and pg_has_role(polroles[1], 'USAGE')) as all
            """;

    private final AgroalDataSource web;
    private final AgroalDataSource watch;

    Walls(AgroalDataSource web, @DataSource("watch") AgroalDataSource watch) {
        this.web = web;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "walls";
    }

    @Override
    public Finding look() {
        var blind = ask(watch, OF_THE_WATCH, row -> !row.getBoolean("all") ? row.getString("is") : "");
        if (!blind.isEmpty()) {
            return Finding.fault("the watch sees no order, because it works as " + blind + ADVICE);
        }
        return ask(web, OF_THE_WEB, Walls::finding);
    }

    private static <T> T ask(AgroalDataSource pool, String question, Sql.Reader<T> reader) {
        try (var connection = pool.getConnection()) {
            return new Sql(connection).one(question, reader);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private static Finding finding(ResultSet row) throws SQLException {
        var login = row.getString("login");
        if (row.getBoolean("unbound") || row.getInt("open") > 0) {
            return Finding.warning("only the queries keep organizations apart: the database lets " + row.getString("is")
                    + " see all rows" + ADVICE);
        }
        if (row.getBoolean("rewrites") || row.getBoolean("mighty")) {
            return Finding.warning("a query that forgets its organization finds nothing; but " + login
                    + " could become more than the role that serves requests" + ADVICE);
        }
        return Finding.sound("a query that forgets its organization finds nothing, and " + login
                + " owns no table and changes no line of the journal");
    }
}
