package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Review;
import org.sursis.watch.Sleepers;
import org.sursis.watch.Watched;

/** What is left behind by a clock that ran a month ahead and was put right. */
@QuarkusTest
@TestProfile(StillProfile.class)
class SleepersTest extends OnOutbox {
    /** Before all that other tests of this database leave in it, lest they are woken too. */
    private static final Instant NOW = Instant.parse("2020-11-20T13:00:00Z");

    private static final Instant AHEAD = NOW.plus(Period.ofDays(30));

    @Inject
    Sleepers sleepers;

    @BeforeEach
    void nobody_else_sleeps() {
        execute("update removal_order set next_review_at = ?", NOW.minusSeconds(1));
        execute("delete from daily_reader");
        execute("delete from daily_arrival");
    }

    @Test
    void an_order_that_was_looked_at_in_the_future_is_looked_at_now_and_others_in_their_time() {
        var ahead = order("looked at in the future", AHEAD, AHEAD.plusSeconds(60));
        var apart = order("by a node that is a little ahead", NOW.plus(Review.AHEAD), AHEAD);
        var due = order("due already", AHEAD, NOW.minusSeconds(9));

        assertThat(wake()).isEqualTo(1);
        assertThat(wake()).as("once").isZero();
        assertThat(wakesAt(ahead)).isEqualTo(NOW);
        assertThat(wakesAt(apart)).isEqualTo(AHEAD);
        assertThat(wakesAt(due)).isEqualTo(NOW.minusSeconds(9));
    }

    @Test
    void a_webhook_that_is_left_alone_until_a_false_date_is_not_any_more() {
        execute("delete from webhook");
        var organization = order.file().order().organization();
        execute(
                "insert into webhook (id, organization_id, url, generation, oldest, created_at, created_by, failing_since, failures,"
                        + " tried_at, resting_until) select gen_random_uuid(), ?, 'https://x', 1, 1, ?, 'ann', at, 1, at, at"
                        + " from (values (?::timestamptz), (?::timestamptz)) v (at)",
                organization,
                NOW,
                AHEAD,
                NOW.plus(Duration.ofMinutes(15)));

        assertThat(wake()).isEqualTo(1);
        assertThat(wake()).as("once").isZero();
        assertThat(select(
                        "select resting_until, tried_at from webhook order by seq",
                        row -> Sql.instant(row, "tried_at")))
                .containsExactly(NOW, NOW.plus(Duration.ofMinutes(15)));
        execute("delete from webhook");
    }

    @Test
    void messages_that_wait_until_a_false_date_and_leases_that_last_until_one_come_now() {
        var waits = planned(message(order, EMAIL, first)).delivery();
        var tomorrow = planned(message(order, EMAIL, second)).delivery();
        var held = planned(message(order, SMS, first)).delivery();
        execute("update delivery set next_attempt_at = ? where id = ?", AHEAD, waits.id());
        execute("update delivery set next_attempt_at = ? where id = ?", NOW.plus(Duration.ofDays(1)), tomorrow.id());
        assertThat(claim(SMS)).hasSize(1);
        assertThat(wake()).isEqualTo(1);
        execute("update delivery set lease_until = clock_timestamp() + interval '90 minutes' where id = ?", held.id());
        assertThat(wake()).isEqualTo(1);

        assertThat(nextAttempt(waits.id())).isEqualTo(NOW);
        assertThat(nextAttempt(tomorrow.id())).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(outbox.reap(NOW)).isEqualTo(1);
    }

    @Test
    void so_do_letters_and_messages_of_the_morning() {
        var organization = order.file().order().organization();
        execute("delete from letter");
        execute("delete from daily_message");
        var letter =
                "insert into letter (id, organization_id, channel, address, language, kind, facts, created_at, not_before, expires_at,"
                        + " attempts, state, next_attempt_at, lease_token, lease_until)"
                        + " values (gen_random_uuid(), ?, 'sms', '+15145550100', 'en', 'sign-in', '{}', ?, ?, ?, 1, ";
        var waits = "'queued', ?, null, null)";
        var held = "'sending', null, gen_random_uuid(), clock_timestamp() + make_interval(mins => ?))";
        execute(letter + waits, organization, NOW, NOW, AHEAD, AHEAD);
        execute(letter + waits, organization, NOW, NOW, AHEAD, NOW.plus(Duration.ofDays(1)));
        execute(letter + held, organization, NOW, NOW, AHEAD, 90);
        execute(letter + held, organization, NOW, NOW, AHEAD, 4);
        execute(
                "insert into daily_message (organization_id, address, day, id, contents, created_at, expires_at, attempts, state,"
                        + " next_attempt_at) values (?, 'counsel@example.org', '2020-11-20', gen_random_uuid(), '{}', ?, ?, 1, 'queued', ?)",
                organization,
                NOW,
                AHEAD,
                AHEAD);

        assertThat(wake()).isEqualTo(3);
        assertThat(wake()).isZero();
        assertThat(select(
                        "select next_attempt_at as at from letter where state = 'queued' order by 1",
                        row -> Sql.instant(row, "at")))
                .containsExactly(NOW, NOW.plus(Duration.ofDays(1)));
        assertThat(select(
                        "select count(*) as n from letter where lease_until <= clock_timestamp()",
                        row -> row.getInt("n")))
                .containsExactly(1);
    }

    @Test
    void a_morning_that_is_a_month_away_is_found_anew() {
        var reader = "insert into daily_reader (organization_id, address, next_at) values (?, ?, ?)";
        var organization = order.file().order().organization();
        execute(reader, organization, "counsel@example.org", AHEAD);
        execute(reader, organization, "backup@example.org", NOW.plus(Duration.ofHours(19)));
        execute(
                "insert into daily_reader (organization_id, address, next_at) values (?, ?, 'infinity')",
                organization,
                "gone@example.org");

        assertThat(wake()).isEqualTo(1);
        assertThat(select(
                        "select address from daily_reader where next_at = '-infinity'",
                        row -> row.getString("address")))
                .containsExactly("counsel@example.org");
    }

    private Watched order(String reference, Instant reviewedAt, Instant wakesAt) {
        var organization = order.file().order().organization();
        var stored = stored(Cases.bareOrder(organization, reference));
        execute(
                "update removal_order set reviewed_at = ?, next_review_at = ? where id = ?",
                reviewedAt,
                wakesAt,
                id(stored));
        return stored;
    }

    private int wake() {
        return committed(() -> sleepers.wake(NOW));
    }

    private Instant wakesAt(Watched order) {
        return select(
                        "select next_review_at as at from removal_order where id = ?",
                        row -> Sql.instant(row, "at"),
                        id(order))
                .get(0);
    }

    private Instant nextAttempt(UUID delivery) {
        return select(
                        "select next_attempt_at as at from delivery where id = ?",
                        row -> Sql.instant(row, "at"),
                        delivery)
                .get(0);
    }
}
