package org.sursis.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.watch.Links;

/** Through the front door, to a mail server that does what it wants and a gateway for SMS: whom nobody reaches is told otherwise. */
@QuarkusTest
@TestProfile(ParallelEscalationTest.BothHops.class)
class ParallelEscalationTest {
    private static final String KEY = "escalation-key-0123456789abcdef";
    private static final String COUNSEL = "RCPT TO:<counsel@example.org>";
    private static final String BACKUP = "RCPT TO:<backup@example.org>";
    private static final String LATER = "451 4.3.0 later";

    public static final class BothHops implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled",
                    "false",
                    "sursis.rehearsal.start",
                    "2026-11-16T09:00:00-05:00",
                    "sursis.data-dir",
                    "target/escalation-" + ProcessHandle.current().pid(),
                    "sursis.admin-key",
                    KEY,
                    "sursis.mail.smtp-url",
                    "smtp://127.0.0.1:" + freePort(),
                    "sursis.mail.bounces.address",
                    "bounces@clinic.example",
                    "sursis.sms.provider",
                    "generic",
                    "sursis.sms.secret",
                    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    "sursis.sms.url",
                    "http://127.0.0.1:" + freePort() + "/sms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
        }

        private static int freePort() {
            try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <([^@]+)@");

    @Inject
    Links links;

    @ConfigProperty(name = "sursis.mail.smtp-url")
    URI smtp;

    @ConfigProperty(name = "sursis.sms.url")
    URI gateway;

    private final List<String> phones = new CopyOnWriteArrayList<>();
    private volatile int gatewayAnswers = 202;
    private ScriptedSmtp mail;
    private HttpServer sms;

    @BeforeEach
    void both_hops_listen() throws IOException {
        mail = new ScriptedSmtp(smtp.getPort());
        sms = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.getPort()), 10);
        sms.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (gatewayAnswers / 100 == 2) {
                phones.add(body);
            }
            exchange.sendResponseHeaders(gatewayAnswers, -1);
            exchange.close();
        });
        sms.start();
    }

    /** What one test leaves undone must not go on in the next. */
    @AfterEach
    void everything_ends() throws IOException {
        gatewayAnswers = 202;
        mail.at(COUNSEL, "250 ok").at(BACKUP, "250 ok").at("DOT", "250 ok");
        try {
            open().forEach(ParallelEscalationTest::close);
            advance(Duration.ofHours(1));
        } finally {
            mail.close();
            sms.stop(0);
        }
    }

    private static final String FAR = """
            {"reference": "%s", "jurisdiction": "ca",
             "removal": {"date": "%s", "zone": "America/Toronto", "source": "letter"},
             "filings": [{"code": "marriage-certificate", "status": "pending", "startedOn": "2026-11-10"}],
             "contacts": [
               {"tier": 1, "name": "Counsel", "email": "counsel@example.org"%s, "language": "en"},
               {"tier": 2, "name": "Backup", "email": "backup@example.org"%s, "language": "en"}]}""";

    @Test
    void after_a_quarter_of_an_hour_the_phone_and_the_next_person_are_used_beside_the_mail() {
        mail.at(COUNSEL, LATER);
        var order = register("FAR-1", days(200), ", \"phone\": \"+15145550123\"", "");
        advance(Duration.ofMinutes(14).plusSeconds(59));
        assertThat(phones).isEmpty();
        assertThat(mail.taken).isEmpty();

        advance(Duration.ofSeconds(1));
        assertThat(phones).singleElement().asString().contains("\"to\":\"+15145550123\"");
        assertThat(mail.taken)
                .singleElement()
                .asString()
                .contains("To: <backup@example.org>", "not been reached so far");
        assertThat(mail.taken.get(0)).as("what counsel was to be told").contains("Sursis now watches this file");
        unreachable(0);

        mail.at(COUNSEL, "250 ok");
        advance(Duration.ofMinutes(30));
        assertThat(mail.taken).hasSize(2);
        assertThat(mail.taken.get(1)).contains("To: <counsel@example.org>");
        assertThat(phones).hasSize(1);
        nothingIsPlannedTwice(order);
    }

    @Test
    void within_two_days_of_the_target_five_minutes_are_enough_and_what_is_uncertain_is_not_taken() {
        mail.at("DOT", ScriptedSmtp.EOF);
        var order = register("NEAR-1", days(1), "", ", \"phone\": \"+15145550177\"");
        advance(Duration.ofMinutes(4).plusSeconds(59));
        assertThat(phones).isEmpty();

        advance(Duration.ofSeconds(1));
        assertThat(phones).singleElement().asString().contains("\"to\":\"+15145550177\"");
        var copies =
                mail.taken.stream().filter(m -> m.contains("To: <counsel@")).toList();
        assertThat(copies).hasSizeGreaterThan(2);
        assertThat(new HashSet<>(copies))
                .as("every copy is the same to the byte")
                .hasSize(1);
        nothingIsPlannedTwice(order);
    }

    @Test
    void a_mailbox_that_is_not_there_and_a_number_that_is_dead_are_answered_at_once() {
        mail.at(COUNSEL, "550 5.1.1 no such user");
        gatewayAnswers = 400;
        var order = register("DEAD-1", days(60), ", \"phone\": \"+15145550123\"", "");
        assertThat(deliveries(order))
                .contains("email dead counsel@example.org", "sms dead +15145550123", "email sent backup@example.org");
        assertThat(mail.taken)
                .allSatisfy(m -> assertThat(m).contains("To: <backup@example.org>", "could not be reached"));
        nothingIsPlannedTwice(order);
    }

    @Test
    void a_mailbox_that_is_gone_shows_with_the_message_of_the_morning_and_is_told_once() {
        var order = register("GONE-1", days(200), "", "");
        mail.taken.clear();
        mail.at(COUNSEL, "550 5.1.1 no such user");
        advance(Duration.ofDays(1));
        assertThat(mail.taken.get(0))
                .contains("To: <backup@example.org>", "GONE-1: Counsel could not be reached", "RCPT 550");
        assertThat(healthOfCounsel(order)).isEqualTo("dead");
        advance(Duration.ofDays(1));
        assertThat(unreachableByNotes(order))
                .as("the next morning tells nothing new")
                .hasSize(1);

        mail.at(COUNSEL, "250 ok");
        advance(Duration.ofDays(1));
        var dailies = to("counsel@example.org").stream().filter(m -> m.contains("X-Sursis-Kind: daily"));
        var id = MESSAGE_ID.matcher(dailies.collect(Collectors.joining()));
        assertThat(id.find()).isTrue();
        var returnPath = "MAIL FROM:<bounces+" + links.returnTag(UUID.fromString(id.group(1))) + "@clinic.example>";
        assertThat(mail.conversations).anySatisfy(c -> assertThat(c).contains(returnPath));
        assertThat(healthOfCounsel(order)).isEqualTo("unproven");
    }

    /** Messages of no order of which the order tells that they did not arrive. */
    private static List<String> unreachableByNotes(String order) {
        var told = call().get("/api/v1/alerts?limit=200&order=" + order)
                .then()
                .extract()
                .<List<String>>path("items.findAll { it.kind == 'unreachable' }.details.delivery");
        var deliveries = call().get("/api/v1/deliveries?limit=100&order=" + order)
                .then()
                .extract()
                .<List<String>>path("items.id");
        return told.stream().filter(id -> !deliveries.contains(id)).toList();
    }

    private static String healthOfCounsel(String order) {
        return call().get("/api/v1/removal-orders/" + order + "/contacts")
                .then()
                .extract()
                .path("items.find { it.email == 'counsel@example.org' }.health.email");
    }

    @Test
    void an_order_for_which_nobody_takes_anything_is_red_until_somebody_does() {
        mail.at(COUNSEL, LATER).at(BACKUP, LATER);
        gatewayAnswers = 503;
        var order = register("NOBODY-1", days(60), ", \"phone\": \"+15145550123\"", "");
        advance(Duration.ofMinutes(29));
        unreachable(0);
        advance(Duration.ofMinutes(1));
        unreachable(1);
        advance(Duration.ofHours(5));
        unreachable(1);
        call().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'next-hops' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'next-hops' }.data.email", startsWith("nothing taken since 2026-"));

        gatewayAnswers = 202;
        advance(Duration.ofMinutes(20));
        unreachable(0);
        nothingIsPlannedTwice(order);
    }

    @Test
    void who_administers_is_told_that_nobody_can_be_reached_each_day_anew_and_that_it_is_over() {
        mail.at(COUNSEL, LATER).at(BACKUP, LATER);
        var ann = administrator("ann");
        var order = register("NOBODY-2", days(60), "", "");
        advance(Duration.ofMinutes(14));
        assertThat(to(ann)).isEmpty();
        operator("+15145550199");
        advance(Duration.ofMinutes(31));
        assertThat(phones)
                .as("the operator has no mailbox")
                .singleElement()
                .asString()
                .contains("+15145550199");
        assertThat(to(ann)).singleElement().asString().contains("Subject: NOBODY-2: nobody can be reached");
        for (int hour = 1; hour < 24; hour++) {
            advance(Duration.ofHours(1));
        }
        assertThat(to(ann)).hasSize(1);
        advance(Duration.ofHours(1));
        assertThat(to(ann)).hasSize(2);
        assertThat(to(ann).get(1)).contains("Subject: NOBODY-2: still nobody can be reached");

        mail.at(BACKUP, "250 ok");
        advance(Duration.ofMinutes(30));
        unreachable(0);
        assertThat(to(ann)).hasSize(3);
        assertThat(to(ann).get(2)).contains("Subject: NOBODY-2: somebody can be reached again");
        assertThat(toldAdministrators(order)).containsExactly("began", "lasts", "over");
        assertThat(phones).as("that it is over is no alarm").hasSize(2);
    }

    @Test
    void of_what_nobody_could_be_told_before_it_was_over_nobody_is_told() {
        mail.at(COUNSEL, LATER).at(BACKUP, LATER);
        var bob = administrator("bob");
        mail.at("RCPT TO:<" + bob + ">", LATER);
        var order = register("NOBODY-3", days(60), "", "");
        advance(Duration.ofHours(3));
        unreachable(1);

        mail.at(BACKUP, "250 ok");
        advance(Duration.ofMinutes(30));
        unreachable(0);
        mail.at("RCPT TO:<" + bob + ">", "250 ok");
        advance(Duration.ofHours(2));
        assertThat(to(bob)).isEmpty();
        assertThat(toldAdministrators(order)).containsExactly("began", "over");
    }

    @Test
    void the_end_of_the_watch_ends_it_too() {
        mail.at(COUNSEL, LATER).at(BACKUP, LATER);
        var cid = administrator("cid");
        var order = register("NOBODY-4", days(60), "", "");
        advance(Duration.ofHours(1));
        assertThat(to(cid)).hasSize(1);
        close(order);
        assertThat(to(cid)).hasSize(2);
        assertThat(to(cid).get(1)).contains("Subject: NOBODY-4: no longer watched");
        assertThat(toldAdministrators(order)).containsExactly("began", "closed");
    }

    /** Two members or keys may change orders once somebody administers beside the first key: then it takes both. */
    private static void close(String order) {
        var closure = "/api/v1/removal-orders/" + order + "/closure";
        var asked = call().body("{\"reason\": \"left\"}").post(closure);
        asked.then().statusCode(200);
        if (asked.path("closureAsked") != null) {
            String another = call().body("{\"name\": \"another\", \"role\": \"counsel\"}")
                    .post("/api/v1/keys")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("secret");
            call(another).post(closure + "/confirmation").then().statusCode(200);
        }
    }

    /** The organization's operator from now on has this telephone and nothing else. */
    private static void operator(String phone) {
        String id = call().get("/api/v1/organizations").then().extract().path("items[0].id");
        var home = "/api/v1/organizations/" + id;
        call().contentType("application/merge-patch+json")
                .header("If-Match", call().get(home).header("ETag"))
                .body("{\"operator\": {\"name\": \"Op\", \"phone\": \"" + phone + "\"}}")
                .patch(home)
                .then()
                .statusCode(200);
    }

    /** The address of somebody who administers the organization. */
    private static String administrator(String name) {
        var address = name + "@example.org";
        call().body("{\"name\": \"" + name + "\", \"email\": \"" + address + "\", \"role\": \"admin\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201);
        return address;
    }

    private List<String> to(String address) {
        return mail.taken.stream()
                .filter(m -> m.contains("To: <" + address + ">"))
                .toList();
    }

    /** From the whole history, of which a day of retries fills several pages. */
    private static List<String> toldAdministrators(String order) {
        var told = new ArrayList<String>();
        var page = "/api/v1/removal-orders/" + order + "/history?limit=200";
        for (String next = ""; next != null; ) {
            var items = call().get(page + next).then().statusCode(200).extract();
            told.addAll(items.path("items.findAll { it.event == 'administrators-told' }.details.because"));
            String cursor = items.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return told;
    }

    private String register(String reference, String date, String counselPhone, String backupPhone) {
        var body = String.format(Locale.ROOT, FAR, reference, date, counselPhone, backupPhone);
        return call().body(body)
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A date that many days after the rehearsal's today. */
    private static String days(int days) {
        var now = call().get("/api/v1/rehearsal").then().extract().<String>path("now");
        return Instant.parse(now)
                .atZone(ZoneId.of("America/Toronto"))
                .toLocalDate()
                .plusDays(days)
                .toString();
    }

    private static void advance(Duration by) {
        call().body("{\"by\": \"" + by + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    private static void unreachable(int orders) {
        call().get("/api/v1/watch").then().body("unreachableOrders", equalTo(orders));
    }

    private static List<String> open() {
        return call().get("/api/v1/removal-orders?limit=100")
                .then()
                .extract()
                .path("items.findAll { it.standing != 'closed' }.id");
    }

    private static List<String> deliveries(String order) {
        return call().get("/api/v1/deliveries?limit=100&order=" + order)
                .then()
                .extract()
                .path("items.collect { it.channel + ' ' + it.state + ' ' + it.address }");
    }

    /** Promise G1: each alert goes to a person over a channel once, however it came to be planned. */
    private static void nothingIsPlannedTwice(String order) {
        List<Map<String, Object>> all = call().get("/api/v1/deliveries?limit=100&order=" + order)
                .then()
                .extract()
                .path("items");
        var ways = new ArrayList<String>();
        all.forEach(d -> ((List<?>) d.get("alerts"))
                .forEach(alert -> ways.add(alert + " " + d.get("contact") + " " + d.get("channel"))));
        assertThat(ways).isNotEmpty().doesNotHaveDuplicates();
    }

    private static RequestSpecification call() {
        return call(KEY);
    }

    private static RequestSpecification call(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }
}
