package org.sursis.watch.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Transacted;
import org.sursis.notice.Sight;
import org.sursis.watch.Actor;
import org.sursis.watch.Organizations;
import org.sursis.watch.Refusal;
import org.sursis.watch.Role;
import org.sursis.watch.webhooks.KeepWebhooks.Made;

/** What holds of an organization's webhooks also where several ask at once, and where a secret is changed again and again. */
@QuarkusTest
@TestProfile(HangingWebhooksTest.ShortWalled.class)
class KeepWebhooksTest {
    private static final int AT_ONCE = 4;

    @Inject
    KeepWebhooks webhooks;

    @Inject
    Webhooks kept;

    @Inject
    WebhookSecrets secrets;

    @Inject
    Organizations organizations;

    private Actor ann;

    @BeforeEach
    void an_organization() {
        var clinic = UUID.randomUUID();
        Transacted.everywhere(() -> {
            organizations.add(new Organizations.Organization(
                    clinic, "Clinic " + clinic, null, null, null, Sight.USUAL, false, Instant.EPOCH, 1));
            return null;
        });
        ann = new Actor(clinic, UUID.randomUUID(), "Ann", Role.ADMIN);
    }

    @Test
    void there_are_ten_at_most_also_where_several_are_made_at_once() throws Exception {
        for (int n = 0; n < 9; n++) {
            webhooks.make(ann, url("n" + n));
        }
        var made = atOnce(n -> () -> make("late" + n));
        assertThat(made).filteredOn(id -> id != null).hasSize(1);
        assertThat(webhooks.all(ann)).hasSize(10);
    }

    @Test
    void one_url_is_told_once_also_where_it_is_made_twice_at_once() throws Exception {
        for (int round = 1; round <= 9; round++) {
            var host = "same" + round;
            var made = atOnce(n -> () -> make(host));
            assertThat(made).as("round %d", round).filteredOn(id -> id != null).hasSize(1);
            assertThat(webhooks.all(ann)).hasSize(round);
        }
    }

    @Test
    void whichever_secret_the_other_side_has_signs_for_a_day_though_it_is_changed_again() {
        var first = webhooks.make(ann, url("x"));
        var second = webhooks.rotate(ann, first.webhook().id());
        var third = webhooks.rotate(ann, first.webhook().id());
        var until = third.webhook().oldUntil();

        assertThat(signing(third.webhook(), until.minusMillis(1)))
                .containsExactly(third.secret(), second.secret(), first.secret());
        assertThat(signing(third.webhook(), until)).containsExactly(third.secret());
    }

    @Test
    void what_signed_no_more_does_not_sign_again() {
        var id = webhooks.make(ann, url("x")).webhook().id();
        var second = webhooks.rotate(ann, id);
        var aDayLater = second.webhook().oldUntil();
        var third = Transacted.everywhere(() -> kept.rotate(id, aDayLater, aDayLater.plus(Duration.ofDays(1))))
                .orElseThrow();

        assertThat(signing(third, aDayLater)).hasSize(2).contains(second.secret());
    }

    @Test
    void no_more_than_ten_sign() {
        var id = webhooks.make(ann, url("x")).webhook().id();
        Made last = null;
        for (int n = 0; n < 12; n++) {
            last = webhooks.rotate(ann, id);
        }
        assertThat(signing(last.webhook(), last.webhook().createdAt())).hasSize(10);
    }

    @Test
    void two_who_change_a_secret_at_once_get_one_each() throws Exception {
        var id = webhooks.make(ann, url("x")).webhook().id();
        var made = atOnce(n -> () -> webhooks.rotate(ann, id).secret());

        assertThat(made).hasSize(AT_ONCE).doesNotHaveDuplicates();
        assertThat(webhooks.one(ann, id).generation()).isEqualTo(1 + AT_ONCE);
    }

    @Test
    void of_one_that_was_removed_no_more_is_kept_than_where_it_was() {
        var id = webhooks.make(ann, url("x")).webhook().id();
        webhooks.remove(ann, id);

        var ended = Transacted.of(ann.organization(), () -> kept.find(ann.organization(), id))
                .orElseThrow();
        assertThat(ended.url()).isEqualTo(URI.create("https://x.example.org:8443"));
        assertThat(ended.origin()).isEqualTo("https://x.example.org:8443");
    }

    private List<String> signing(Webhook webhook, Instant now) {
        return Transacted.everywhere(() -> secrets.addressed(webhook, now).secrets());
    }

    private UUID make(String host) {
        try {
            return webhooks.make(ann, url(host)).webhook().id();
        } catch (Refusal refused) {
            return null;
        }
    }

    private static URI url(String host) {
        return URI.create("https://" + host + ".example.org:8443/a/secret?and=another");
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(work)
                    .<Callable<T>>map(w -> () -> {
                        together.await();
                        return w.call();
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
