package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.notice.Daily;
import org.sursis.race.Standing;
import org.sursis.watch.Dailies;
import org.sursis.watch.Dailies.Claimed;
import org.sursis.watch.Dailies.Message;
import org.sursis.watch.Dailies.Reader;
import org.sursis.watch.Settled;

/** The messages of the morning: once a person and day, whoever plans them and however often somebody dies over them. */
@QuarkusTest
@TestProfile(StillProfile.class)
class DailiesTest extends OnPostgres {
    private static final Instant MORNING = Instant.parse("2026-11-10T11:30:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-11T03:30:00Z");
    private static final String PHONE = "+15145550177";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Dailies dailies;

    private UUID clinic;

    @BeforeEach
    void a_clinic_and_nothing_else() {
        execute("delete from daily_message");
        execute("delete from daily_reader");
        execute("delete from daily_arrival");
        clinic = anOrganization();
    }

    @Test
    void who_is_first_on_a_list_is_taken_in_once() {
        stored(order(clinic, "one"));
        stored(order(clinic, "two"));
        commit(() -> dailies.arrivals());
        assertThat(due(OPENED)).containsExactlyInAnyOrder(zoe(null), gone(null));
        assertThat(committed(() -> dailies.arrivals())).isZero();
    }

    @Test
    void who_waits_for_a_morning_is_not_put_back_by_another_order() {
        stored(order(clinic, "one"));
        commit(() -> dailies.arrivals());
        commit(() -> dailies.next(zoe(null), MORNING));
        commit(() -> dailies.next(gone(null), MORNING));
        stored(order(clinic, "two"));
        commit(() -> dailies.arrivals());
        assertThat(due(MORNING.minusMillis(1))).isEmpty();
        assertThat(due(MORNING)).containsExactlyInAnyOrder(zoe(MORNING), gone(MORNING));
    }

    @Test
    void who_answers_for_nothing_any_more_comes_back_with_another_order() {
        stored(order(clinic, "one"));
        commit(() -> dailies.arrivals());
        commit(() -> dailies.next(zoe(null), null));
        commit(() -> dailies.next(gone(null), null));
        assertThat(due(MORNING.plus(Duration.ofDays(4_000)))).isEmpty();
        stored(order(clinic, "two"));
        commit(() -> dailies.arrivals());
        assertThat(due(OPENED)).hasSize(2);
    }

    @Test
    void what_she_answers_for_is_read_from_every_list_on_which_she_is_first() {
        var order = stored(order(clinic, "one"));
        var charges = committed(() -> dailies.charges(zoe(null)));
        assertThat(charges.language()).isEqualTo(Language.FR);
        assertThat(charges.zone()).isEqualTo(Cases.ST_JOHNS);
        assertThat(charges.orders())
                .containsExactly(new Daily.Charge(
                        "one", order.standing(), -2, false, order.urgency(), order.reviewedAt(), order.nextReviewAt()));
        assertThat(committed(() -> dailies.charges(new Reader(clinic, "backup@example.org", null)))
                        .orders())
                .isEmpty();
    }

    @Test
    void who_has_a_telephone_only_is_taken_in_by_it_and_answers_for_the_same() {
        stored(order(clinic, "one"));
        execute("delete from daily_arrival");
        execute("update contact set email = null, phone = '" + PHONE + "' where name = 'Zoë' and organization_id = '"
                + clinic + "'");
        commit(() -> dailies.arrivals());
        var reader = new Reader(clinic, PHONE, null);
        assertThat(due(OPENED)).containsExactly(reader);
        assertThat(reader.channel()).isEqualTo(Channel.SMS);
        assertThat(committed(() -> dailies.charges(reader)).orders())
                .extracting(Daily.Charge::reference)
                .containsExactly("one");
        assertThat(committed(() -> dailies.charges(zoe(null))).orders()).isEmpty();
        commit(() -> dailies.next(reader, MORNING));
        assertThat(committed(() -> dailies.nextDue())).contains(MORNING);
    }

    @Test
    void what_goes_to_a_telephone_waits_for_no_mail() {
        var mail = message(LocalDate.of(2026, 11, 10));
        var sms = message(LocalDate.of(2026, 11, 10), PHONE);
        planned(mail);
        planned(sms);
        assertThat(dailies.claim(Channel.SMS, 9, MORNING, MINUTE))
                .extracting(Claimed::message)
                .containsExactly(sms);
        assertThat(dailies.claim(Channel.EMAIL, 9, MORNING, MINUTE))
                .extracting(Claimed::message)
                .containsExactly(mail);
    }

    @Test
    void a_person_has_one_message_a_day() {
        assertThat(planned(message(LocalDate.of(2026, 11, 10)))).isTrue();
        assertThat(planned(message(LocalDate.of(2026, 11, 10)))).isFalse();
        assertThat(planned(message(LocalDate.of(2026, 11, 11)))).isTrue();
    }

    @Test
    void it_is_read_as_it_was_written() {
        var message = message(LocalDate.of(2026, 11, 10));
        planned(message);
        assertThat(dailies.claim(Channel.EMAIL, 9, MORNING, MINUTE))
                .extracting(Claimed::message)
                .containsExactly(message);
    }

    @Test
    void it_is_claimed_by_one_and_again_once_that_one_never_came_back() {
        planned(message(LocalDate.of(2026, 11, 10)));
        var first = claim();
        assertThat(dailies.claim(Channel.EMAIL, 9, MORNING, MINUTE)).isEmpty();
        execute("update daily_message set lease_until = clock_timestamp() - interval '1 second'");
        var second = claim();
        assertThat(second.message().id()).isEqualTo(first.message().id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(dailies.settle(first, Settled.sent(MORNING, "late"))).isFalse();
        assertThat(dailies.settle(second, Settled.sent(MORNING, "250"))).isTrue();
        assertThat(dailies.claim(Channel.EMAIL, 9, MORNING, MINUTE)).isEmpty();
    }

    @Test
    void it_is_tried_again_until_its_day_ends() {
        planned(message(LocalDate.of(2026, 11, 10)));
        assertThat(dailies.settle(claim(), Settled.waits(MORNING.plus(MINUTE), MORNING, "450")))
                .isTrue();
        assertThat(dailies.claim(Channel.EMAIL, 9, MORNING.plusSeconds(59), MINUTE))
                .isEmpty();
        assertThat(committed(() -> dailies.nextDue())).contains(MORNING.plus(MINUTE));
        assertThat(committed(() -> dailies.expire(MIDNIGHT.minusMillis(1)))).isZero();
        assertThat(committed(() -> dailies.expire(MIDNIGHT))).isEqualTo(1);
        assertThat(committed(() -> dailies.nextDue())).isEmpty();
        assertThat(committed(() -> dailies.forget(MIDNIGHT.plusMillis(1)))).isEqualTo(1);
    }

    @Test
    void a_row_that_cannot_be_read_holds_up_no_other() {
        planned(message(LocalDate.of(2026, 11, 10)));
        execute("update daily_message set contents = '{}'");
        planned(message(LocalDate.of(2026, 11, 11)));
        assertThat(dailies.claim(Channel.EMAIL, 9, MORNING, MINUTE)).hasSize(1);
        assertThat(select("select state from daily_message order by day", row -> row.getString("state")))
                .containsExactly("dead", "sending");
    }

    @Test
    void two_lists_that_name_the_same_people_the_other_way_round_do_not_stop_each_other() throws SQLException {
        var one = stored(order(clinic, "one"));
        var two = stored(order(clinic, "two"));
        try (var a = database.getConnection();
                var b = database.getConnection()) {
            a.setAutoCommit(false);
            b.setAutoCommit(false);
            // On one thread: whoever had to wait for the other would wait for ever, and run into the limit.
            new Sql(b).update("set local lock_timeout = '2s'");
            new Sql(a).update("set local lock_timeout = '2s'");
            var put = "update contact set tier = 1 where order_id = ? and email = ?";
            new Sql(a).update(put, Cases.id(one), "zoë@example.org");
            new Sql(b).update(put, Cases.id(two), "backup@example.org");
            new Sql(a).update(put, Cases.id(one), "backup@example.org");
            new Sql(b).update(put, Cases.id(two), "zoë@example.org");
            a.commit();
            b.commit();
        }
        commit(() -> dailies.arrivals());
        assertThat(due(OPENED)).hasSize(3);
    }

    private Reader zoe(Instant at) {
        return new Reader(clinic, "zoë@example.org", at);
    }

    /** Taken off the list, and told until somebody else has confirmed it. */
    private Reader gone(Instant at) {
        return new Reader(clinic, "gone@example.org", at);
    }

    private List<Reader> due(Instant now) {
        return committed(() -> dailies.due(now, 9));
    }

    private boolean planned(Message message) {
        return committed(() -> dailies.plan(message));
    }

    private Claimed claim() {
        return dailies.claim(Channel.EMAIL, 9, MORNING, MINUTE).get(0);
    }

    private Message message(LocalDate day) {
        return message(day, "zoë@example.org");
    }

    private Message message(LocalDate day, String address) {
        var charge = new Daily.Charge("QC", Standing.LOST, -2, true, -2, OPENED, MORNING);
        var contents = Daily.of(List.of(charge), Language.ES, Cases.ST_JOHNS);
        return new Message(UUID.randomUUID(), clinic, address, day, contents, MORNING, MIDNIGHT);
    }
}
