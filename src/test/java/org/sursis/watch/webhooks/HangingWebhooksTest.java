package org.sursis.watch.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.fixtures.Transacted;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.watch.Dispatch;

/**
 * More systems hang than there are threads, in real time, and one does not. A thread waits for two seconds where it really waits for
 * fifteen; so whatever takes 8 s here would take a minute.
 */
@QuarkusTest
@TestProfile(HangingWebhooksTest.ShortWalled.class)
class HangingWebhooksTest {
    private static final String KEY = "hanging-key-0123456789abcdef";
    private static final int HANGING = 12;
    private static final int THREADS = 4;
    private static final int ORDERS = 24;
    /** All that hang for the first time, one after the other for each thread, and a second for each of two looks. */
    private static final long ENOUGH_NANOS =
            ShortWall.WALL_NANOS * HANGING / THREADS + Duration.ofSeconds(2).toNanos();

    public static final class ShortWalled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled",
                    "false",
                    "sursis.data-dir",
                    "target/hanging-" + ProcessHandle.current().pid(),
                    "sursis.admin-key",
                    KEY);
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ShortWall.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
        }
    }

    @Inject
    Dispatch dispatch;

    @Inject
    Webhooks webhooks;

    @Inject
    ShortWall wall;

    @Inject
    @DataSource("watch")
    AgroalDataSource database;

    private final List<Thread> senders = new ArrayList<>();
    private volatile boolean over;

    @AfterEach
    void stop() throws InterruptedException {
        over = true;
        for (var sender : senders) {
            sender.join();
        }
    }

    @Test
    void those_that_hang_keep_one_that_does_not_waiting_no_longer_than_their_first_time_takes() throws Exception {
        var organization = organization();
        for (int n = 0; n < HANGING; n++) {
            add(organization, "hangs-" + n);
        }
        add(organization, "well");
        for (int n = 0; n < ORDERS; n++) {
            register("HANGS-" + n);
        }

        long begun = System.nanoTime();
        send();
        long took = untilTaken(ORDERS, begun);

        assertThat(wall.hung.get()).as("each was tried").isGreaterThanOrEqualTo(HANGING);
        assertThat(wall.mostAtOnce.get()).as("at one of them at a time").isEqualTo(1);
        assertThat(took).as("nanoseconds until the last message").isLessThan(ENOUGH_NANOS);
    }

    private long untilTaken(int messages, long begun) {
        while (wall.taken.get() < messages && System.nanoTime() - begun < ENOUGH_NANOS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return System.nanoTime() - begun;
    }

    /** As the service does. */
    private void send() {
        for (int n = 0; n < THREADS; n++) {
            var sender = new Thread(() -> {
                while (!over) {
                    if (dispatch.pass(Channel.WEBHOOK) == 0) {
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                }
            });
            sender.start();
            senders.add(sender);
        }
    }

    private UUID organization() throws Exception {
        register("HANGS-FIRST");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select organization_id from removal_order where reference = 'HANGS-FIRST'")) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, UUID.class);
        }
    }

    private void add(UUID organization, String host) {
        Transacted.everywhere(() -> {
            webhooks.add(new Webhook(
                    UUID.randomUUID(),
                    organization,
                    URI.create("https://" + host + ".example.org/"),
                    Instant.now(),
                    "ann"));
            return null;
        });
    }

    private static void register(String reference) {
        given().header("Authorization", "Bearer " + KEY)
                .contentType("application/json")
                .body("""
                        {"reference": "%s", "jurisdiction": "ca",
                         "removal": {"date": "2027-11-26", "zone": "America/Toronto", "source": "letter"},
                         "filings": [{"code": "marriage-certificate", "status": "pending", "startedOn": "2026-11-10"}],
                         "contacts": [{"tier": 1, "name": "Counsel", "email": "counsel@example.org", "language": "en"}]}""".formatted(reference))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201);
    }
}
