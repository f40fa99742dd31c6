package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Refusal;
import org.sursis.watch.Repeats;
import org.sursis.watch.Repeats.Answered;

@QuarkusTest
@TestProfile(StillProfile.class)
class JdbcRepeatsTest extends OnPostgres {
    private static final byte[] REQUEST = {13, 17, 19};
    private static final Answered ANSWER = new Answered(true, 201, "/api/v1/removal-orders/7", "\"7\"", "{\"id\":7}");
    private static final String HELD_UP = "select 1 from pg_stat_activity"
            + " where wait_event_type = 'Lock' and query like 'insert into idempotency%'";

    @Inject
    Repeats repeats;

    private UUID clinic;

    @BeforeEach
    void a_clinic() {
        clinic = anOrganization();
    }

    private Optional<Answered> begin() {
        return repeats.begin(clinic, "key-1", REQUEST, OPENED);
    }

    private void answered() {
        commit(() -> {
            begin();
            repeats.finish(clinic, "key-1", ANSWER);
        });
    }

    @Test
    void a_request_is_ours_once_and_then_answered() {
        assertThat(committed(() -> {
                    var ours = begin();
                    repeats.finish(clinic, "key-1", ANSWER);
                    return ours;
                }))
                .isEmpty();
        assertThat(committed(this::begin)).contains(ANSWER);
    }

    @Test
    void the_same_key_of_another_organization_is_another_request() {
        answered();
        var other = anOrganization();

        assertThat(committed(() -> repeats.begin(other, "key-1", REQUEST, OPENED)))
                .isEmpty();
    }

    @Test
    void the_same_key_with_another_request_is_told_apart() {
        answered();

        assertThat(committed(() -> repeats.begin(clinic, "key-1", new byte[] {1}, OPENED)))
                .contains(new Answered(false, 201, ANSWER.location(), ANSWER.etag(), ANSWER.body()));
    }

    @Test
    void a_request_that_failed_may_be_made_again() {
        assertThatThrownBy(() -> commit(() -> {
                    begin();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(committed(this::begin)).isEmpty();
    }

    @Test
    void a_second_request_waits_for_the_first_and_gets_its_answer() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var second = committed(() -> {
                begin();
                var waiting = CompletableFuture.supplyAsync(() -> committed(this::begin), thread);
                // Within one transaction PostgreSQL shows its activity as it was when first asked.
                while (committed(() -> select(HELD_UP, row -> 1)).isEmpty()) {
                    assertThat(waiting).isNotDone();
                }
                repeats.finish(clinic, "key-1", ANSWER);
                return waiting;
            });
            assertThat(second.get(20, TimeUnit.SECONDS)).contains(ANSWER);
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void a_second_request_does_not_wait_for_ever() {
        commit(() -> {
            begin();
            assertThatThrownBy(() -> committed(this::begin)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.faults())
                        .containsExactly(
                                new Refusal.Fault("", "the first request with this key is still being worked on"));
            });
        });
    }

    @Test
    void patience_ends_with_the_question() {
        var usual = committed(() -> select("show lock_timeout", row -> row.getString(1)));

        assertThat(committed(() -> {
                    begin();
                    return select("show lock_timeout", row -> row.getString(1));
                }))
                .isEqualTo(usual);
    }

    @Test
    void old_answers_are_forgotten() {
        answered();

        assertThat(committed(() -> repeats.forget(OPENED))).isZero();
        assertThat(committed(() -> repeats.forget(OPENED.plusMillis(1)))).isPositive();
        assertThat(committed(this::begin)).isEmpty();
    }

    @Test
    void only_a_request_that_was_begun_can_be_finished() {
        assertThatThrownBy(() -> commit(() -> repeats.finish(clinic, "never", ANSWER)))
                .hasMessageContaining("never begun");
    }
}
