package org.sursis.watch;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.fixtures.Transacted;
import org.sursis.notice.Sight;

/** A clinic whose orders nobody else's are due beside. It is 6 November 2026, seven in Montreal, when the orders arrive. */
abstract class OnMornings {
    static final Instant MORNING = Instant.parse("2026-11-06T13:00:00Z");
    static final LocalDate FAR = LocalDate.parse("2026-12-30");
    /** The rung of 21 days is reached this morning. */
    static final LocalDate IN_21_DAYS = LocalDate.parse("2026-11-27");

    @Inject
    Orders orders;

    @Inject
    Alerts alerts;

    @Inject
    Outbox outbox;

    @Inject
    Organizations organizations;

    @Inject
    RegisterOrder register;

    @Inject
    WakeUp wakeUp;

    @Inject
    RecomputeDeadlines recompute;

    @Inject
    @DataSource("watch")
    AgroalDataSource database;

    Actor clinic;

    @BeforeEach
    void a_clinic_and_nothing_else_due() {
        execute("update removal_order set next_review_at = '2040-01-01' where next_review_at is not null");
        clinic = new Actor(UUID.randomUUID(), UUID.randomUUID(), "Zoë", Role.ADMIN);
        in(() -> {
            organizations.add(new Organizations.Organization(
                    clinic.organization(),
                    "Clinic " + clinic.organization(),
                    null,
                    null,
                    null,
                    Sight.USUAL,
                    false,
                    MORNING,
                    1));
            return clinic;
        });
    }

    ReviewDue at(Clock clock) {
        return new ReviewDue(wakeUp, recompute, clock);
    }

    UUID order(String reference, LocalDate removal) {
        return order(reference, removal, new Estimate(3, 5, 8));
    }

    UUID order(String reference, int seed) {
        var random = new Random(seed);
        int likely = 4 + random.nextInt(12);
        return order(
                reference,
                LocalDate.parse("2026-11-18").plusDays(random.nextInt(40)),
                new Estimate(likely / 2, likely, likely + random.nextInt(30)));
    }

    UUID order(String reference, LocalDate removal, Estimate estimate) {
        var toronto = ZoneId.of("America/Toronto");
        var registered = register.register(
                clinic,
                new RegisterOrder.Registration(
                        new Particulars(reference, "ca", "CA-QC", null, false),
                        new Removal(removal, null, toronto, "direction-to-report", null, null),
                        true,
                        List.of(
                                filing("passport", FilingStatus.PENDING, estimate),
                                filing("visa", FilingStatus.PLANNED, estimate, "passport")),
                        List.of(contact("counsel", 1), contact("backup", 2))));
        return registered.file().order().id();
    }

    static Filing filing(String code, FilingStatus status, Estimate estimate, String... requires) {
        var started = status == FilingStatus.PENDING ? LocalDate.parse("2026-11-03") : null;
        return new Filing(
                UUID.randomUUID(),
                code,
                null,
                status,
                started,
                null,
                null,
                null,
                estimate,
                "qc-offices",
                List.of(requires),
                requires.length > 0 ? Filing.REMOVAL : null,
                CompleteWhen.COMPLETE,
                1);
    }

    static Contact contact(String name, int tier) {
        return new Contact(UUID.randomUUID(), tier, name, name + "@example.org", null, Language.EN, null);
    }

    Watched found(UUID id) {
        return in(() -> orders.find(clinic.organization(), id).orElseThrow());
    }

    /** Read apart from all else of an order, which may not be readable. */
    Instant wakesAt(UUID id) {
        return Instant.parse(text("select to_char(next_review_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                + " from removal_order where id = '" + id + "'"));
    }

    String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static <T> T in(Callable<T> work) {
        return Transacted.everywhere(work);
    }
}
