package org.sursis.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.sursis.watch.KeepPulse;

/** In real time: what is due leaves by itself, with nobody touching the service. */
@QuarkusTest
@TestProfile(RealTime.class)
class RealTimeTest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    GreenMail mailServer;

    @Inject
    KeepPulse pulse;

    @Inject
    Clock clock;

    @Test
    void a_mail_leaves_when_an_order_comes_in_and_another_when_its_next_rung_is_reached() throws MessagingException {
        // Three hours and a little before the removal, so that the rung of three hours is reached while we watch.
        var removal = clock.instant().plus(Duration.ofHours(3)).plusSeconds(6).atZone(ZONE);
        register(
                removal.format(DateTimeFormatter.ISO_LOCAL_DATE),
                removal.format(DateTimeFormatter.ofPattern("HH:mm:ss")));
        await(() -> subjects().size() >= 1);
        assertThat(subjects().get(0)).contains("QC-REAL-TIME").contains("removal in 3 hours");
        await(() -> subjects().size() >= 2);
        var late = Duration.between(removal.toInstant().minus(Duration.ofHours(3)), sentAt(1));
        assertThat(late).isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(10));
    }

    @Test
    void both_pacemakers_are_at_work() {
        await(() -> pulse.beats().keySet().containsAll(List.of("loop", "quartz")));
        assertThat(pulse.beats()).containsKeys("loop", "quartz");
    }

    private List<String> subjects() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(RealTimeTest::subject)
                .toList();
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail's date is when it was decided, to the second. */
    private Instant sentAt(int index) throws MessagingException {
        return mailServer.getReceivedMessages()[index].getSentDate().toInstant();
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(condition.getAsBoolean()).as("within %s", PATIENCE).isTrue();
    }

    private static void register(String date, String time) {
        given().header("Authorization", "Bearer " + Rehearsing.KEY)
                .contentType("application/json")
                .body("""
                        {"reference": "QC-REAL-TIME", "jurisdiction": "ca",
                         "removal": {"date": "%s", "time": "%s", "zone": "America/Toronto", "source": "letter"},
                         "filings": [{"code": "stay-motion"}],
                         "contacts": [{"tier": 1, "name": "Counsel", "email": "counsel@example.org", "language": "en"}]}""".formatted(date, time))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201);
    }
}
