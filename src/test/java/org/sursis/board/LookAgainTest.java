package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works alone gets a letter an hour later, whose link looks a second time for them; nothing happens by opening it. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class LookAgainTest {
    private static final Pattern LINK = Pattern.compile("(/c/[A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("<h1>\\S+ ([2-9A-Z]{5})</h1>");

    private String key;
    private String operator;
    private String order;

    @BeforeEach
    void an_organization_of_one() {
        var unique = Clinic.unique("clinic");
        operator = unique.toLowerCase(Locale.ROOT) + "@example.org";
        key = Clinic.api(AtRehearsal.KEY)
                .body("""
                {"name": "%s", "operator": {"name": "Lcda. Sola", "email": "%s", "language": "es"}}""".formatted(unique, operator))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("adminKey.secret");
        order = Clinic.plainOrder(key, "2026-12-18");
    }

    @Test
    void a_watch_that_ended_by_a_slip_is_taken_up_again_with_one_press() throws Exception {
        close();
        assertThat(letters()).isEmpty();
        advance("PT1H");
        var link = link();
        var asked = Browser.page(link);
        assertThat(asked).contains("Terminó la vigilancia de este expediente.").doesNotContain("QC-");
        closed(notNullValue());

        send(link, "zz").then().statusCode(422);
        closed(notNullValue());
        send(link, signs(asked)).then().statusCode(200).body(containsString("La vigilancia continúa."));
        closed(nullValue());
        send(link, signs(asked)).then().statusCode(200).body(containsString("Ya no hay nada que hacer"));
    }

    @Test
    void a_watch_that_was_taken_up_again_meanwhile_is_not_asked_about() throws Exception {
        close();
        Clinic.api(key)
                .header("If-Match", "\"2\"")
                .delete("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200);
        advance("PT1H");
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_later_date_counts_once_it_was_looked_at_again() throws Exception {
        Clinic.api(key)
                .header("If-Match", "\"1\"")
                .body("""
                {"date": "2026-12-21", "zone": "America/St_Johns", "source": "officer", "reason": "flight was changed"}""")
                .put("/api/v1/removal-orders/" + order + "/removal")
                .then()
                .statusCode(200)
                .body("stillWatched", notNullValue());
        advance("PT1H");
        var link = link();
        send(link, signs(Browser.page(link))).then().statusCode(200);
        removal("removal.stillWatched");
    }

    @Test
    void a_list_counts_once_it_was_looked_at_again() throws Exception {
        Clinic.api(key)
                .header("If-Match", "\"1\"")
                .body("[{\"tier\": 1, \"name\": \"New\", \"email\": \"new." + operator + "\"}]")
                .put("/api/v1/removal-orders/" + order + "/contacts")
                .then()
                .statusCode(200)
                .body("stillTold.size()", equalTo(3));
        advance("PT1H");
        var link = link();
        assertThat(text(letters().get(0))).contains("Counsel, Maître Zoë, Lcda. Núñez");
        send(link, signs(Browser.page(link))).then().statusCode(200);
        Clinic.api(key).get("/api/v1/removal-orders/" + order).then().body("stillTold.size()", equalTo(0));
    }

    @Test
    void a_link_that_is_none_of_ours_leads_nowhere() {
        Browser.asks().get("/c/AAAA").then().statusCode(404).body(containsString("This link leads nowhere"));
        Browser.asks()
                .contentType("application/x-www-form-urlencoded")
                .post("/c/AAAA")
                .then()
                .statusCode(404);
    }

    private void removal(String held) {
        Clinic.api(key).get("/api/v1/removal-orders/" + order).then().body(held, nullValue());
    }

    private void close() {
        Clinic.api(key)
                .body("{\"reason\": \"granted\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"));
    }

    private void closed(Matcher<Object> how) {
        Clinic.api(key).get("/api/v1/removal-orders/" + order).then().body("closure", how);
    }

    private static void advance(String by) {
        Clinic.api(AtRehearsal.KEY)
                .body("{\"by\": \"" + by + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    private static Response send(String link, String signs) {
        return Browser.asks()
                .contentType("application/x-www-form-urlencoded")
                .formParam("signs", signs)
                .post(link);
    }

    private static String signs(String page) {
        var code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1).substring(3);
    }

    private String link() throws Exception {
        var letters = letters();
        assertThat(letters).hasSize(1);
        var link = LINK.matcher(text(letters.get(0)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
    }

    /** Those that went to the operator of this organization. */
    private List<MimeMessage> letters() throws IOException {
        try (var files = Files.list(AtRehearsal.DATA.resolve("outbox"))) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .sorted()
                    .map(LookAgainTest::read)
                    .filter(this::isOurs)
                    .toList();
        }
    }

    private boolean isOurs(MimeMessage letter) {
        try {
            return "look-again".equals(letter.getHeader("X-Sursis-Kind", null))
                    && letter.getAllRecipients()[0].toString().equals(operator);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
