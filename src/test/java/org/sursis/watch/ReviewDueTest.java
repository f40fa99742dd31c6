package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Channel;
import org.sursis.alert.Ladder;
import org.sursis.alert.Matter;
import org.sursis.alert.Policy;
import org.sursis.alert.Rung;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.fixtures.Transacted;
import org.sursis.notice.Notice;
import org.sursis.notice.Sight;
import org.sursis.watch.proof.Proofs;

/** Mornings on which many orders are due. It is 6 November 2026, seven in Montreal, when the orders arrive. */
@QuarkusTest
@TestProfile(RecomputeDeadlinesTest.Alone.class)
class ReviewDueTest {
    private static final Instant MORNING = Instant.parse("2026-11-06T13:00:00Z");
    private static final LocalDate FAR = LocalDate.parse("2026-12-30");
    /** The rung of 21 days is reached this morning. */
    private static final LocalDate IN_21_DAYS = LocalDate.parse("2026-11-27");

    @Inject
    Orders orders;

    @Inject
    Alerts alerts;

    @Inject
    Outbox outbox;

    @Inject
    Forecasts forecasts;

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

    @Inject
    Proofs proofs;

    @Inject
    Pulse pulse;

    @Inject
    KeepPulse keepPulse;

    @Inject
    Law law;

    @Inject
    Policy policy;

    @Inject
    Administer administer;

    @Inject
    AnswerMessage answers;

    @Inject
    Clock clock;

    private Actor clinic;

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

    /** One with an alert that cannot be read, and one that cannot be read itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update alert set matter = '{}' where order_id = '%s'",
                "update removal_order set sketch = '{}' where id = '%s'"
            })
    void a_poisoned_order_stops_nobody_else_and_counts_as_overdue_until_a_look_succeeds(String poison) {
        var before = order("A", FAR);
        var poisoned = order("B", FAR);
        var after = order("C", FAR);
        var sound = sketch(poisoned);
        execute(poison.formatted(poisoned));

        assertThat(at(Clock.fixed(MORNING, ZoneOffset.UTC)).run()).isEqualTo(3);

        assertThat(List.of(reviewedAt(before), reviewedAt(after))).containsOnly(MORNING);
        assertThat(wakesAt(poisoned)).isEqualTo(MORNING.plusSeconds(300));
        var soon = MORNING.plusSeconds(10);
        assertThat(overdue(soon)).isEqualTo(List.of(1L, 1L));
        assertThat(overdue(MORNING.plusSeconds(500)))
                .as("late and failing, and counted once")
                .isEqualTo(List.of(1L, 1L));

        execute("update removal_order set sketch = '" + sound + "' where id = '" + poisoned + "'");
        execute("delete from delivery_alert where alert_id in (select id from alert where order_id = '" + poisoned
                + "')");
        execute("delete from alert where order_id = '" + poisoned + "'");
        at(Clock.fixed(MORNING.plusSeconds(300), ZoneOffset.UTC)).run();

        assertThat(reviewedAt(poisoned)).isEqualTo(MORNING.plusSeconds(300));
        assertThat(overdue(MORNING.plusSeconds(301))).isEqualTo(List.of(0L, 0L));
    }

    /** As the watch's numbers say it, and as the heartbeat does. */
    private List<Long> overdue(Instant now) {
        return in(() -> List.of(
                pulse.counts(clinic.organization(), now).overdueReviews(),
                pulse.lapses(clinic.organization(), now).overdueReviews()));
    }

    @Test
    void another_ladder_wakes_every_order_once_and_what_comes_in_a_moment_comes_in_its_time() {
        var sleeping = order("A", FAR);
        var soon = order("B", FAR);
        execute("update removal_order set next_review_at = '2026-11-06T13:09:00Z' where id = '" + soon + "'");
        var now = Clock.fixed(MORNING, ZoneOffset.UTC);
        var sleepsUntil = found(sleeping).nextReviewAt();
        anew(policy, now);
        assertThat(found(sleeping).nextReviewAt()).isEqualTo(sleepsUntil);

        var ladder = new Policy(
                new Ladder(List.of(new Rung(50, 0))), policy.morning(), policy.quietHours(), policy.channels());
        anew(ladder, now);
        assertThat(found(sleeping).nextReviewAt()).isEqualTo(MORNING);
        assertThat(found(sleeping).routine()).isTrue();
        assertThat(wakesAt(soon)).isEqualTo(MORNING.plusSeconds(540));

        at(now).run();
        anew(ladder, Clock.fixed(MORNING.plusSeconds(1), ZoneOffset.UTC));
        assertThat(found(sleeping).nextReviewAt()).isAfter(MORNING);
        anew(policy, Clock.fixed(MORNING.plusSeconds(2), ZoneOffset.UTC));
    }

    private void anew(Policy policy, Clock clock) {
        new WatchAnew(keepPulse, wakeUp, law, policy, clock).changed(new FollowLaw.BookChanged(law.book()));
    }

    @Test
    void another_morning_of_an_organization_wakes_its_orders() {
        var sleeping = order("A", FAR);
        var known = in(() -> organizations.find(clinic.organization())).orElseThrow();
        administer.change(
                clinic,
                known.id(),
                null,
                new Administer.Settings(known.name(), null, "06:00", null, known.subscribersSee()));
        assertThat(found(sleeping).routine()).isTrue();
        assertThat(found(sleeping).nextReviewAt()).isBefore(clock.instant().plusSeconds(1));
    }

    @Test
    void what_presses_is_looked_at_before_the_daily_looks() {
        var daily = new ArrayList<UUID>();
        for (int n = 0; n < 51; n++) {
            daily.add(order("A-" + n, FAR));
        }
        var pressing = order("Z", IN_21_DAYS);
        assertThat(found(pressing).routine()).isFalse();
        assertThat(daily).allMatch(id -> found(id).routine());

        at(new Ticking(MORNING)).run();

        assertThat(daily).allSatisfy(id -> assertThat(reviewedAt(id)).isAfter(reviewedAt(pressing)));
    }

    @Test
    void together_and_one_by_one_come_to_the_same() {
        var together = new ArrayList<UUID>();
        var alone = new ArrayList<UUID>();
        for (int seed = 0; seed < 6; seed++) {
            together.add(order("together-" + seed, seed));
            alone.add(order("alone-" + seed, seed));
        }
        for (int day = 0; day < 25; day++) {
            var now = MORNING.plus(Period.ofDays(day));
            alone.forEach(id -> wakeUp.review(id, now));
            at(Clock.fixed(now, ZoneOffset.UTC)).run();
            for (int n = 0; n < alone.size(); n++) {
                assertThat(facts(together.get(n))).isEqualTo(facts(alone.get(n)));
            }
        }
        assertThat(alone).anySatisfy(id -> assertThat(facts(id)).anyMatch(f -> f.endsWith("PASSED")));
    }

    @Test
    void what_asks_about_a_date_asks_for_somebody_who_can_be_reached_until_there_is_one() {
        var tenDaysOn = MORNING.plus(Period.ofDays(10));
        var nobody = order("nobody", IN_21_DAYS);
        var somebody = order("somebody", IN_21_DAYS);
        wakeUp.review(nobody, tenDaysOn);
        in(() -> {
            proofs.proven(clinic.organization(), Channel.EMAIL, "backup@example.org", tenDaysOn);
            return null;
        });
        wakeUp.review(somebody, tenDaysOn);
        assertThat(asksAboutTheDate(nobody)).isNotEmpty().allSatisfy(n -> assertThat(n.unproven())
                .isTrue());
        assertThat(asksAboutTheDate(somebody)).isNotEmpty().allSatisfy(n -> assertThat(n.unproven())
                .isNull());
    }

    /** Nothing is sent here, so that the second message is one that is still on its way. */
    @Test
    void an_answer_by_the_link_of_an_older_message_is_none_to_what_has_reached_nobody() {
        var id = order("near", LocalDate.parse("2026-11-12"));
        var first = messagesTo("counsel@example.org", id).get(0).delivery();
        wakeUp.review(id, Instant.parse("2026-11-09T13:00:00Z"));
        var rung = awaiting(id).stream()
                .filter(a -> !first.alerts().contains(a.id()))
                .filter(a -> a.matter() instanceof Matter.Approach)
                .findFirst()
                .orElseThrow();
        var who = new Actor(clinic.organization(), first.contact(), "counsel", Role.COUNSEL);

        answers.answer(who, first.id(), new Acknowledge.Reply(Answer.Word.HAVE_IT, null, null));
        assertThat(awaiting(id)).extracting(Alert::id).contains(rung.id()).doesNotContainAnyElementsOf(first.alerts());

        execute(
                "update delivery set state = 'sent', next_attempt_at = null, sent_at = created_at, ended_at = created_at"
                        + " where contact_id = '" + first.contact() + "' and state = 'queued'");
        execute("update alert set answer_word = null, answered_by = null, answered_by_id = null, answered_at = null,"
                + " answer_until = null, answer_contact = null where id = '"
                + first.alerts().get(0) + "'");
        answers.answer(who, first.id(), new Acknowledge.Reply(Answer.Word.HAVE_IT, null, null));
        assertThat(awaiting(id)).isEmpty();
    }

    private List<Alert> awaiting(UUID order) {
        return in(() -> alerts.of(order).stream().filter(Alert::awaitsAnswer).toList());
    }

    private List<Outbox.Told> messagesTo(String address, UUID order) {
        return in(() -> outbox.list(clinic.organization(), order, null, new Page.Ask(null, 200)).items().stream()
                .filter(told -> told.delivery().address().equals(address))
                .toList());
    }

    private List<Notice> asksAboutTheDate(UUID order) {
        return in(() -> outbox.list(clinic.organization(), order, null, new Page.Ask(null, 200)).items().stream()
                .map(Outbox.Told::notice)
                .filter(notice -> notice.says().stream().anyMatch(Matter.StaleDate.class::isInstance))
                .toList());
    }

    /** All that reviews left behind, without the ids. */
    private List<String> facts(UUID id) {
        return in(() -> {
            var order = found(id);
            var facts = new ArrayList<String>();
            facts.add(order.standing() + " " + order.nextReviewAt() + " " + order.reviewedAt() + " " + order.routine());
            alerts.of(id).stream().map(ReviewDueTest::fact).forEach(facts::add);
            var page = new Page.Ask(null, 200);
            outbox.list(clinic.organization(), id, null, page).items().stream()
                    .map(t -> t.state() + " " + t.delivery().dueAt() + " "
                            + t.delivery().alerts().size())
                    .forEach(facts::add);
            forecasts.of(List.of(id)).stream()
                    .map(k -> k.last().code() + " " + k.last().on() + " "
                            + k.last().p80())
                    .sorted()
                    .forEach(facts::add);
            return facts;
        });
    }

    private static String fact(Alert alert) {
        return alert.at() + " " + alert.kind() + " "
                + alert.matter().subject().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "a message") + " " + alert.severity()
                + " " + alert.tier() + " " + alert.answerBy() + " " + alert.moot();
    }

    private ReviewDue at(Clock clock) {
        return new ReviewDue(wakeUp, recompute, clock);
    }

    /** A clock that moves on by a second whenever somebody looks. */
    private static final class Ticking extends Clock {
        private Instant now;

        Ticking(Instant start) {
            now = start;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private UUID order(String reference, LocalDate removal) {
        return order(reference, removal, new Estimate(3, 5, 8));
    }

    private UUID order(String reference, int seed) {
        var random = new Random(seed);
        int likely = 4 + random.nextInt(12);
        return order(
                reference,
                LocalDate.parse("2026-11-18").plusDays(random.nextInt(40)),
                new Estimate(likely / 2, likely, likely + random.nextInt(30)));
    }

    private UUID order(String reference, LocalDate removal, Estimate estimate) {
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

    private static Filing filing(String code, FilingStatus status, Estimate estimate, String... requires) {
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

    private static Contact contact(String name, int tier) {
        return new Contact(UUID.randomUUID(), tier, name, name + "@example.org", null, Language.EN, null);
    }

    private Watched found(UUID id) {
        return in(() -> orders.find(clinic.organization(), id).orElseThrow());
    }

    private Instant reviewedAt(UUID id) {
        return found(id).reviewedAt();
    }

    private String sketch(UUID id) {
        return text("select sketch from removal_order where id = '" + id + "'");
    }

    /** Read apart from all else of an order, which may not be readable. */
    private Instant wakesAt(UUID id) {
        return Instant.parse(text("select to_char(next_review_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                + " from removal_order where id = '" + id + "'"));
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static <T> T in(Callable<T> work) {
        return Transacted.everywhere(work);
    }
}
