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
import org.sursis.watch.Page;
import org.sursis.watch.Role;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.Members;

/** Members in SQL by hand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcMembers implements Members {
    private static final Cursor CURSOR = new Cursor("members");
    private static final String ALL = "select * from member where ";

    private static final String ADD = """
            insert into member (id, organization_id, name, email, language, role, created_at, ended_at, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE = """
            update member set name = ?, email = ?, language = ?, role = ?, ended_at = ?, revision = ?
            where organization_id = ? and id = ? and revision = ?
            """;

    private final Database database;

    JdbcMembers(Database database) {
        this.database = database;
    }

    @Override
    public void alone(UUID organization) {
        database.joined(sql -> sql.one(
                "select id from organization where id = ? for no key update", row -> Sql.id(row, "id"), organization));
    }

    @Override
    public Optional<Member> find(UUID organization, UUID id) {
        return members("organization_id = ? and id = ?", organization, id).stream()
                .findFirst();
    }

    @Override
    public Page<Member> of(UUID organization, Page.Ask ask) {
        var found = database.joined(sql -> sql.query(
                ALL + "organization_id = ? and ended_at is null and seq > ? order by seq limit ?",
                row -> new Placed(row.getLong("seq"), member(row)),
                organization,
                CURSOR.above(ask),
                ask.limit() + 1));
        return CURSOR.page(found, ask, Placed::seq, page -> page.stream()
                .map(Placed::member)
                .toList());
    }

    private record Placed(long seq, Member member) {}

    @Override
    public List<Member> administrators(UUID organization) {
        return members("organization_id = ? and role = 'admin' and ended_at is null order by seq", organization);
    }

    @Override
    public Optional<Member> withEmail(UUID organization, String email) {
        return members(
                        "organization_id = ? and lower(email collate \"C\") = lower(? collate \"C\") and ended_at is null",
                        organization,
                        email)
                .stream()
                .findFirst();
    }

    @Override
    public List<Member> withEmail(String email) {
        return members("lower(email collate \"C\") = lower(? collate \"C\") and ended_at is null order by seq", email);
    }

    private List<Member> members(String which, Object... arguments) {
        return database.joined(sql -> sql.query(ALL + which, JdbcMembers::member, arguments));
    }

    private static Member member(ResultSet row) throws SQLException {
        var profile = new Member.Profile(
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElseThrow(),
                Codes.to(Role.class, row.getString("role")));
        return new Member(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                profile,
                Sql.instant(row, "created_at"),
                Sql.instant(row, "ended_at"),
                row.getInt("revision"));
    }

    @Override
    public void add(Member m) {
        var profile = m.profile();
        database.joined(sql -> sql.update(
                ADD,
                m.id(),
                m.organization(),
                profile.name(),
                profile.email(),
                profile.language().code(),
                profile.role().code(),
                m.createdAt(),
                m.endedAt(),
                m.revision()));
    }

    @Override
    public void save(Member m) {
        var profile = m.profile();
        int saved = database.joined(sql -> sql.update(
                SAVE,
                profile.name(),
                profile.email(),
                profile.language().code(),
                profile.role().code(),
                m.endedAt(),
                m.revision(),
                m.organization(),
                m.id(),
                m.revision() - 1));
        if (saved != 1) {
            throw new IllegalStateException("member " + m.id() + " was changed by somebody else: a bug");
        }
    }
}
