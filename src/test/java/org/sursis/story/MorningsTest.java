package org.sursis.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Every morning each person who answers for open orders is told once how they stand, until she answers for none any more. */
@QuarkusTest
@TestProfile(MorningsTest.Mornings.class)
class MorningsTest {

    @Test
    void who_answers_for_orders_is_told_each_morning_that_they_are_watched() throws MessagingException {
        var one = register("A-1", "Counsel@Example.org", "en", "America/Toronto", "2026-12-21");
        var two = register("A-2", "counsel@example.org", "en", "America/Toronto", "2026-12-22");
        register("B-1", "solicitor@example.org", "fr", "America/Vancouver", "2026-12-23");
        assertThat(dailies()).isEmpty();

        // At nine in Toronto it is seven in Vancouver, where clocks are not put back any more: her morning is still to
        // come.
        advance("2026-11-17T09:00:00-05:00");
        assertThat(dailies()).hasSize(2);
        assertThat(dailies().get(0).getSubject()).startsWith("1 dossier surveillé, ");
        assertThat(dailies().get(0).getSentDate().toInstant()).hasToString("2026-11-16T15:00:00Z");
        var second = dailies().get(1);
        assertThat(second.getSubject()).isEqualTo("2 orders watched, 2 need something today");
        assertThat(second.getAllRecipients()).extracting(Object::toString).containsExactly("counsel@example.org");
        assertThat(second.getSentDate().toInstant()).hasToString("2026-11-17T13:00:00Z");

        // The days after: once for each of them, and none of it among the deliveries, which owe an answer.
        advance("2026-11-20T23:00:00-05:00");
        assertThat(dailies()).hasSize(9);
        assertThat(call().get("/api/v1/deliveries?limit=200").asString()).doesNotContain("orders watched");

        close(one);
        close(two);
        advance("2026-11-21T23:00:00-05:00");
        assertThat(dailies()).hasSize(10);
        assertThat(dailies().get(9).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("solicitor@example.org");

        // Whoever answers for an order again is told again.
        register("A-3", "counsel@example.org", "es", "America/Toronto", "2026-12-21");
        advance("2026-11-22T08:30:00-05:00");
        assertThat(dailies()).hasSize(11);
        assertThat(dailies().get(10).getSubject()).startsWith("1 expediente vigilado, ");
    }

    @Test
    void who_has_a_telephone_only_is_told_each_morning_by_sms() throws IOException {
        var order = registered("S-1", "\"phone\": \"+15145550188\"", "en", "America/Toronto", "2027-02-01");
        var first = now();
        advance(first.plus(Duration.ofDays(1)).toString());
        advance(first.plus(Duration.ofDays(3)).toString());
        assertThat(shortDailies()).hasSize(3);
        assertThat(shortDailies().get(0))
                .startsWith("To: +15145550188\n\nYour watch goes on. Files: 1, for today: 1. Next look: 20");
        close(order);
        advance(first.plus(Duration.ofDays(5)).toString());
        assertThat(shortDailies()).hasSize(3);
    }

    private static Instant now() {
        return Instant.parse(call().get("/api/v1/rehearsal").path("now"));
    }

    private static List<String> shortDailies() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(Mornings.DATA.resolve("outbox"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                if (file.toString().contains("-daily-")) {
                    found.add(Files.readString(file));
                }
            }
        }
        return found;
    }

    private static String register(String reference, String email, String language, String zone, String date) {
        return registered(reference, "\"email\": \"" + email + "\"", language, zone, date);
    }

    private static String registered(String reference, String way, String language, String zone, String date) {
        return call().body("""
                {"reference": "%s", "jurisdiction": "ca",
                 "removal": {"date": "%s", "zone": "%s", "source": "letter"},
                 "filings": [{"code": "stay-motion"}],
                 "contacts": [
                   {"tier": 1, "name": "Counsel", %s, "language": "%s"},
                   {"tier": 2, "name": "Backup", "email": "backup@example.org", "language": "en"}]}""".formatted(reference, date, zone, way, language))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void close(String order) {
        call().body("{\"reason\": \"left\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200);
    }

    private static void advance(String to) {
        call().body("{\"to\": \"" + to + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification call() {
        return given().header("Authorization", "Bearer " + Rehearsing.KEY).contentType("application/json");
    }

    /** By the time at which they were written, which their names begin with. */
    private static List<MimeMessage> dailies() {
        var found = new ArrayList<MimeMessage>();
        try (var files = Files.list(Mornings.DATA.resolve("outbox"))) {
            for (var file : files.sorted().toList()) {
                var mail = read(file);
                if (mail != null) {
                    found.add(mail);
                }
            }
            return found;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        if (!file.toString().endsWith(".eml")) {
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return "daily".equals(mail.getHeader("X-Sursis-Kind", null)) ? mail : null;
        }
    }

    /** The clock of the story, over a folder and a database of its own. */
    public static final class Mornings implements QuarkusTestProfile {
        static final Path DATA =
                Path.of("target", "mornings-" + ProcessHandle.current().pid()).toAbsolutePath();

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new Rehearsing().getConfigOverrides());
            settings.put("sursis.data-dir", DATA.toString());
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return new Rehearsing().testResources();
        }
    }
}
