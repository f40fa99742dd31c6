package org.sursis.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Lapses;
import org.sursis.watch.Pulse;

/** What the service keeps about itself, in SQL by hand: single values, written over. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcPulse implements Pulse {
    private static final String BEAT =
            "insert into pulse (pacemaker, at) values (?, ?) on conflict (pacemaker) do update set at = excluded.at";

    private static final String MOVE_REHEARSAL =
            "insert into rehearsal (at) values (?) on conflict (only_one) do update set at = excluded.at";

    private static final String WATCHED_UNDER =
            "insert into watched_under (plan) values (?) on conflict (only_one) do update set plan = excluded.plan";

    private final Database database;

    JdbcPulse(Database database) {
        this.database = database;
    }

    @Override
    public void beat(String pacemaker, Instant at) {
        database.joined(sql -> sql.update(BEAT, pacemaker, at));
    }

    @Override
    public Map<String, Instant> beats() {
        record Beat(String pacemaker, Instant at) {}
        return database
                .joined(sql -> sql.query(
                        "select pacemaker, at from pulse",
                        row -> new Beat(row.getString("pacemaker"), Sql.instant(row, "at"))))
                .stream()
                .collect(toMap(Beat::pacemaker, Beat::at));
    }

    @Override
    public Instant databaseTime() {
        return database.joined(sql -> sql.one("select clock_timestamp() as at", row -> Sql.instant(row, "at")));
    }

    @Override
    public Instant rehearsalPosition() {
        var found = database.joined(sql -> sql.query("select at from rehearsal", row -> Sql.instant(row, "at")));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public void rehearsalPosition(Instant at) {
        database.joined(sql -> sql.update(MOVE_REHEARSAL, at));
    }

    @Override
    public String watchedUnder() {
        var found = database.joined(sql -> sql.query("select plan from watched_under", row -> row.getString("plan")));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public void watchedUnder(String plan) {
        database.joined(sql -> sql.update(WATCHED_UNDER, plan));
    }

    @Override
    public Counts counts(UUID organization, Instant now) {
        return database.joined(sql -> new Counting(sql, organization).at(now));
    }

    @Override
    public Lapses lapses(UUID organization, Instant now) {
        return database.joined(sql -> Lapsing.at(sql, organization, now));
    }
}
