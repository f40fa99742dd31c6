package org.sursis.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;

/** Feeds as a calendar program reads them, and as bytes. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class FeedTest {
    private static final String POISON = "DO-NOT-PRINT-7f3";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String mailbox = "counsel." + unique + "@example.org";
    private String order;
    private Response made;
    private String feed;

    @BeforeEach
    void register() {
        order = Clinic.api(AtRehearsal.KEY)
                .body("""
                        {"reference": "%1$s %2$s", "jurisdiction": "ca", "registry": "CA-QC", "chainConfirmed": true,
                         "removal": {"date": "2026-12-18", "zone": "America/Toronto", "source": "direction-to-report"},
                         "gates": [{"id": "hearing", "title": "%1$s", "date": "2026-12-04", "zone": "America/Toronto"}],
                         "filings": [{"code": "passport", "title": "%1$s", "status": "pending", "startedOn": "2026-11-09",
                            "target": "removal", "estimate": {"optimistic": 5, "likely": 10, "pessimistic": 20}}],
                         "contacts": [
                            {"tier": 1, "name": "%1$s", "email": "%3$s", "language": "fr"},
                            {"tier": 2, "name": "%1$s", "email": "backup.%2$s@example.org", "language": "en"}]}
                        """.formatted(POISON, unique, mailbox))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        made = Clinic.api(AtRehearsal.KEY)
                .body("{\"email\": \"" + mailbox + "\", \"language\": \"fr\"}")
                .post("/api/v1/calendar-feeds");
        made.then().statusCode(201);
        feed = made.<String>path("url").replaceFirst("^https?://[^/]+", "");
    }

    private Response read() {
        return given().get(feed);
    }

    /** The events by the names of their dates. */
    private Map<String, VEvent> events() {
        try {
            var text = read().then().statusCode(200).extract().asString();
            return new CalendarBuilder()
                    .build(new StringReader(text)).<VEvent>getComponents(Component.VEVENT).stream()
                            .collect(Collectors.toMap(e -> value(e, Property.UID), Function.identity()));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name that a date of the order has for life. */
    private String uid(String date) {
        return UUID.nameUUIDFromBytes((order + "/" + date).getBytes(StandardCharsets.UTF_8)) + "@localhost";
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void it_holds_the_removal_the_gates_and_the_last_safe_days_under_a_code() {
        var events = events();

        assertThat(events.keySet())
                .contains(uid("removal"), uid("gate/hearing"), uid("safe/passport"))
                .hasSizeGreaterThan(3);
        assertThat(value(events.get(uid("removal")), Property.DTSTART)).isEqualTo("20261218");
        assertThat(value(events.get(uid("removal")), Property.DTEND)).isEqualTo("20261219");
        assertThat(value(events.get(uid("gate/hearing")), Property.DTSTART)).isEqualTo("20261204");
        assertThat(value(events.get(uid("safe/passport")), Property.DTSTART)).isEqualTo("20261217");
        assertThat(events.values()).allSatisfy(event -> {
            assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
            assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
            assertThat(value(event, Property.CLASS)).isEqualTo("PRIVATE");
            assertThat(value(event, Property.SUMMARY)).matches("\\[[0-9A-Z]{5}] .+");
            assertThat(value(event, Property.URL)).endsWith("/orders/" + order);
        });
    }

    @Test
    void debians_khal_shows_each_date_on_its_day_and_takes_in_a_move() throws Exception {
        try (var khal = Khal.open()) {
            var code = value(events().get(uid("removal")), Property.SUMMARY).substring(0, 7);
            assertThat(khal.shows(read().asByteArray(), "2026-12-01", "2027-01-01"))
                    .allSatisfy(line -> assertThat(line).contains(code))
                    .anySatisfy(line -> assertThat(line).startsWith("2026-12-04 "))
                    .anySatisfy(line -> assertThat(line).startsWith("2026-12-17 "))
                    .anySatisfy(line -> assertThat(line).startsWith("2026-12-18 "));

            moveTo("2026-12-11", null);
            assertThat(khal.shows(read().asByteArray(), "2026-12-11", "2027-01-01"))
                    .anySatisfy(line -> assertThat(line).startsWith("2026-12-11 "))
                    .noneSatisfy(line -> assertThat(line).startsWith("2026-12-18 "));
        }
    }

    @Test
    void its_bytes_are_what_programs_ask_for() {
        var answer = read();
        var body = answer.asByteArray();
        var text = new String(body, StandardCharsets.UTF_8);

        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(answer.header("Cache-Control"))
                .contains("private", "no-cache")
                .doesNotContain("no-store");
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("\r\nMETHOD:PUBLISH\r\n", "\r\nDTSTART;VALUE=DATE:20261218\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "TRANSP:TRANSPARENT");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    }

    @Test
    void no_name_and_nothing_that_says_what_the_file_is_about_is_in_it() {
        assertThat(read().asString().replace("\r\n ", ""))
                .doesNotContain(POISON, unique, "America/", "CA-QC")
                .doesNotContainPattern("(?i)remov|deport|immigr|renvoi|expuls|refug|passport|passeport");
    }

    @Test
    void each_change_of_a_date_counts_one_and_keeps_its_name() {
        moveTo("2026-12-11", null);
        var once = events();
        assertThat(value(once.get(uid("removal")), Property.DTSTART)).isEqualTo("20261211");
        assertThat(value(once.get(uid("removal")), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(once.get(uid("safe/passport")), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(once.get(uid("gate/hearing")), Property.SEQUENCE)).isEqualTo("0");

        moveTo("2026-12-10", "03:00");
        var twice = events();
        assertThat(value(twice.get(uid("removal")), Property.DTSTART)).isEqualTo("20261210T080000Z");
        assertThat(value(twice.get(uid("removal")), Property.SEQUENCE)).isEqualTo("2");
        assertThat(twice.keySet()).isEqualTo(once.keySet());
    }

    @Test
    void a_later_date_that_nobody_else_has_confirmed_leaves_the_earlier_one_in_the_calendar() {
        moveTo("2026-12-21", null);

        assertThat(value(events().get(uid("removal")), Property.DTSTART)).isEqualTo("20261218");
        assertThat(value(events().get(uid("removal")), Property.SEQUENCE)).isEqualTo("0");
    }

    @Test
    void what_holds_no_longer_stays_as_cancelled() {
        var filing = Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order + "/filings")
                .<String>path("items[0].id");
        change("/api/v1/filings/" + filing, "PATCH", "{\"status\": \"complete\", \"completedOn\": \"2026-11-16\"}");
        assertThat(value(events().get(uid("safe/passport")), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(events().get(uid("safe/passport")), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(events().get(uid("removal")), Property.STATUS)).isEqualTo("CONFIRMED");

        change("/api/v1/removal-orders/" + order + "/closure", "POST", "{\"reason\": \"removed\"}");
        assertThat(events().values()).isNotEmpty().allSatisfy(event -> assertThat(value(event, Property.STATUS))
                .isEqualTo("CANCELLED"));
    }

    @Test
    void who_leaves_the_list_sees_every_date_cancelled_once_that_counts() {
        change("/api/v1/removal-orders/" + order + "/contacts", "PUT", """
                {"items": [{"tier": 1, "name": "Other", "email": "other.%s@example.org", "language": "en"}]}""".formatted(unique));
        assertThat(value(events().get(uid("removal")), Property.STATUS)).isEqualTo("CONFIRMED");

        Clinic.api(AtRehearsal.KEY)
                .body("{\"reason\": \"left the firm\"}")
                .post("/api/v1/removal-orders/" + order + "/break-glass")
                .then()
                .statusCode(200);
        assertThat(events().values()).isNotEmpty().allSatisfy(event -> assertThat(value(event, Property.STATUS))
                .isEqualTo("CANCELLED"));
    }

    @Test
    void a_program_that_has_it_is_told_that_it_still_holds() {
        var first = read();
        given().header("If-None-Match", first.header("ETag")).get(feed).then().statusCode(304);
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get(feed)
                .then()
                .statusCode(304);

        moveTo("2026-12-11", null);

        given().header("If-None-Match", first.header("ETag")).get(feed).then().statusCode(200);
    }

    @Test
    void a_revoked_address_and_one_that_never_was_show_nothing() {
        var id = made.<String>path("id");
        assertThat(Clinic.api(AtRehearsal.KEY).get("/api/v1/calendar-feeds").asString())
                .contains(id)
                .doesNotContain("\"url\"");
        Clinic.api(AtRehearsal.KEY)
                .delete("/api/v1/calendar-feeds/" + id)
                .then()
                .statusCode(204);

        read().then().statusCode(404);
        given().get("/calendar/unknown.ics").then().statusCode(404);
        given().get("/calendar/" + "A".repeat(43) + ".ics").then().statusCode(404);
        Clinic.api(AtRehearsal.KEY)
                .delete("/api/v1/calendar-feeds/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_mailbox_on_no_list_gets_none() {
        Clinic.api(AtRehearsal.KEY)
                .body("{\"email\": \"nobody." + unique + "@example.org\"}")
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(422);
    }

    @Test
    void the_mail_that_sets_moves_or_ends_a_date_brings_it_under_the_same_name() throws Exception {
        assertInvited("REQUEST", "20261218", "0");
        moveTo("2026-12-11", null);
        assertInvited("REQUEST", "20261211", "1");
        change("/api/v1/removal-orders/" + order + "/closure", "POST", "{\"reason\": \"removed\"}");
        assertInvited("CANCEL", "20261211", "2");
    }

    /** By the last mail to counsel. */
    private void assertInvited(String method, String day, String sequence) throws Exception {
        Clinic.api(AtRehearsal.KEY)
                .body("{\"by\": \"PT1M\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
        var part = lastMail().getBodyPart(2);
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        var event = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();

        assertThat(part.getContentType().replaceAll("\\s+", " "))
                .isEqualTo("text/calendar; method=" + method + "; charset=UTF-8");
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        assertThat(value(event, Property.UID)).isEqualTo(uid("removal"));
        assertThat(value(event, Property.DTSTART)).isEqualTo(day);
        assertThat(value(event, Property.SEQUENCE)).isEqualTo(sequence);
        assertThat(value(event, Property.STATUS)).isEqualTo(method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED");
        assertThat(value(event, Property.ORGANIZER)).startsWith("mailto:");
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:" + mailbox);
        assertThat(text).doesNotContain(POISON);
    }

    private MimeMultipart lastMail() throws Exception {
        try (var files = Files.list(AtRehearsal.DATA.resolve("outbox"))) {
            var mine = new ArrayList<MimeMessage>();
            for (var file : (Iterable<Path>)
                    files.filter(f -> f.toString().endsWith(".eml")).sorted()::iterator) {
                var mail = new MimeMessage(Session.getInstance(new Properties()), Files.newInputStream(file));
                if (mail.getAllRecipients()[0].toString().equals(mailbox)) {
                    mine.add(mail);
                }
            }
            return (MimeMultipart) mine.get(mine.size() - 1).getContent();
        }
    }

    private void moveTo(String date, String time) {
        change("/api/v1/removal-orders/" + order + "/removal", "PUT", """
                {"date": "%s", %s"zone": "America/Toronto", "source": "direction-to-report", "reason": "moved"}""".formatted(
                        date, time == null ? "" : "\"time\": \"" + time + "\", "));
    }

    private static void change(String path, String method, String body) {
        var of = path.replaceFirst("/(removal|closure|contacts)$", "");
        var tag = Clinic.api(AtRehearsal.KEY)
                .get(path.endsWith("/contacts") ? path : of)
                .header("ETag");
        var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var answer = Clinic.api(AtRehearsal.KEY)
                .contentType(type)
                .header("If-Match", tag)
                .body(body)
                .request(method, path);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
    }
}
