package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.race.calibration.Coverage;
import org.sursis.race.calibration.HitRate;
import org.sursis.race.calibration.KeptForecast;
import org.sursis.race.forecast.Basis;
import org.sursis.watch.Forecasts;

/** Kept forecasts, in SQL by hand: rows are only added, and the rates come out of the outcomes alone. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcForecasts implements Forecasts {
    /** One step into the index for each filing, however often it was forecast. */
    private static final String OF_ORDERS = """
            select k.*, o.code as ended_code, o.office as ended_office, o.completed_on
            from filing f
            cross join lateral (select * from forecast k where k.filing_id = f.id order by k.seq desc limit 1) k
            left join forecast_outcome o on o.filing_id = f.id
            where f.order_id = any (?)
            order by k.seq""";

    private static final String KEEP = """
            insert into forecast (organization_id, order_id, filing_id, code, office, basis, made_on, p50, p80, p95)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** What was forecast after the filing was complete, because nobody had entered that yet, proves nothing. */
    private static final String UNTIL =
            "select p50, p80, p95 from forecast where filing_id = ? and made_on <= ? order by seq";

    private static final String ENDED = """
            insert into forecast_outcome (organization_id, order_id, filing_id, code, office, completed_on, weight,
                held_50, held_80, held_95)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (filing_id) do update set (code, office, completed_on, weight, held_50, held_80, held_95)
            = (excluded.code, excluded.office, excluded.completed_on, excluded.weight, excluded.held_50,
                excluded.held_80, excluded.held_95)""";

    private static final String RATES = """
            select code, office, count(*) as cases, sum(weight) as weight, sum(weight * held_50) / sum(weight) as p50,
                sum(weight * held_80) / sum(weight) as p80, sum(weight * held_95) / sum(weight) as p95
            from (
                select code, office, weight, held_50, held_80, held_95,
                    row_number() over (partition by code, office order by completed_on desc, filing_id) as newest
                from forecast_outcome where organization_id = ? and weight > 0) o
            where newest <= ?""";

    private static final String FOR_EACH = " group by code, office order by code collate \"C\", office collate \"C\"";

    private final Database database;

    JdbcForecasts(Database database) {
        this.database = database;
    }

    @Override
    public List<Kept> of(Collection<UUID> orders) {
        return database.joined(sql -> sql.query(OF_ORDERS, row -> new Kept(made(row), ended(row)), sql.ids(orders)));
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                Sql.id(row, "filing_id"),
                row.getString("code"),
                row.getString("office"),
                Codes.to(Basis.Kind.class, row.getString("basis")),
                day(row, "made_on"),
                day(row, "p50"),
                day(row, "p80"),
                day(row, "p95"));
    }

    private static Ended ended(ResultSet row) throws SQLException {
        var day = day(row, "completed_on");
        return day == null
                ? null
                : new Ended(Sql.id(row, "filing_id"), row.getString("ended_code"), row.getString("ended_office"), day);
    }

    @Override
    public void keep(List<OfOrder> made) {
        var rows = made.stream()
                .flatMap(of -> of.made().stream().map(m -> arguments(of, m)))
                .toList();
        database.joined(sql -> {
            sql.batch(KEEP, rows, row -> row);
            return rows.size();
        });
    }

    private static Object[] arguments(OfOrder of, Made m) {
        return new Object[] {
            of.organization(),
            of.order(),
            m.filing(),
            m.code(),
            m.office(),
            Codes.of(m.basis()),
            m.on(),
            m.p50(),
            m.p80(),
            m.p95()
        };
    }

    @Override
    public List<KeptForecast> until(Ended ended) {
        return database.joined(sql -> sql.query(
                UNTIL,
                row -> new KeptForecast(
                        ended.filing(), day(row, "p50"), day(row, "p80"), day(row, "p95"), ended.completedOn()),
                ended.filing(),
                ended.completedOn()));
    }

    @Override
    public void ended(UUID organization, UUID order, Ended ended, Coverage held) {
        database.joined(sql -> sql.update(
                ENDED,
                organization,
                order,
                ended.filing(),
                ended.code(),
                ended.office(),
                ended.completedOn(),
                held.weight(),
                held.p50(),
                held.p80(),
                held.p95()));
    }

    @Override
    public void reopened(UUID filing) {
        database.joined(sql -> sql.update("delete from forecast_outcome where filing_id = ?", filing));
    }

    @Override
    public List<HitRate> rates(UUID organization) {
        return database.joined(sql -> sql.query(RATES + FOR_EACH, JdbcForecasts::rate, organization, NEWEST));
    }

    @Override
    public Optional<HitRate> rate(UUID organization, String code, String office) {
        return database
                .joined(sql -> sql.query(
                        RATES + " and code = ? and office = ?" + FOR_EACH,
                        JdbcForecasts::rate,
                        organization,
                        NEWEST,
                        code,
                        office))
                .stream()
                .findFirst();
    }

    private static HitRate rate(ResultSet row) throws SQLException {
        var held = new Coverage(
                row.getInt("cases"),
                row.getDouble("weight"),
                row.getDouble("p50"),
                row.getDouble("p80"),
                row.getDouble("p95"));
        return new HitRate(row.getString("code"), row.getString("office"), held);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
