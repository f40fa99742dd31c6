package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;
import org.sursis.board.Letterbox;

/** The pages behind the links of letters, as a browser shows them: one that proves an address, and one that looks a second time. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenLettersTest extends Seen {

    @Test
    void an_address_is_proven_with_two_characters_and_a_press() {
        var order = Clinic.plainOrder(AtRehearsal.KEY, "2027-03-02");
        var contacts = Clinic.api(AtRehearsal.KEY).get("/api/v1/removal-orders/" + order + "/contacts");
        for (var language : new String[] {"en", "fr"}) {
            var whose = "items.find { it.tier == 1 && it.language == '" + language + "' }.";
            Clinic.api(AtRehearsal.KEY)
                    .body("{\"channel\": \"email\"}")
                    .post("/api/v1/contacts/" + contacts.path(whose + "id") + "/verification")
                    .then()
                    .statusCode(201);
            advance("PT0S");
            var letter = new Letterbox(contacts.path(whose + "email")).last();
            pressed(letter.link("/v/"), "prove-" + language);
        }
    }

    @Test
    void who_works_alone_looks_a_second_time() {
        var email = Clinic.unique("sola").toLowerCase(Locale.ROOT) + "@example.org";
        var key = Clinic.api(AtRehearsal.KEY)
                .body("""
                {"name": "%1$s", "operator": {"name": "Sola", "email": "%1$s", "language": "fr"}}""".formatted(email))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("adminKey.secret");
        var order = "/api/v1/removal-orders/" + Clinic.plainOrder(key, "2027-03-02");
        Clinic.api(key)
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"other\", \"note\": \"a slip\"}")
                .post(order + "/closure")
                .then()
                .statusCode(200);
        advance("PT1H");
        pressed(new Letterbox(email).last().link("/c/"), "again-fr");
    }

    /** Wrongly, rightly, and once more. */
    private static void pressed(String link, String name) {
        try (var window = chromium.window("en-CA")) {
            var page = window.newPage();
            look(page, link, name);
            var code = page.locator("h1").textContent().split(" ")[1];
            press(page, "zz");
            look(page, name + "-wrong");
            press(page, code.substring(code.length() - 2));
            assertThat(page.locator("button")).hasCount(0);
            look(page, name + "-done");
            look(page, link, name + "-over");
        }
    }

    private static void press(Page page, String signs) {
        page.locator("#signs").fill(signs);
        page.locator("button.main").click();
        page.waitForLoadState();
    }

    private static void advance(String by) {
        Clinic.api(AtRehearsal.KEY)
                .body("{\"by\": \"" + by + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }
}
