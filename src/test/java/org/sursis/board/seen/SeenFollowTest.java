package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;
import org.sursis.board.Letterbox;

/** The pages of subscribers, from asking to the end, as a browser of each language shows them; no script runs on any. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenFollowTest extends Seen {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en| Saved.| March 2, 2027", "fr| Enregistré.| 2 mars 2027", "es| Guardado.| 2 de marzo de 2027"})
    void an_advocate_finds_the_way_in_and_out(String language, String saved, String date) {
        var order = Clinic.order(AtRehearsal.KEY, Clinic.unique("SEEN"), "2027-03-02", "Passport", "Counsel");
        Clinic.api(AtRehearsal.KEY)
                .put("/api/v1/removal-orders/" + order + "/publication")
                .then()
                .statusCode(200);
        var advocate = new Letterbox(Clinic.unique("advocate").toLowerCase(java.util.Locale.ROOT) + "@example.org");
        try (var window = chromium.window(language + "-CA")) {
            var page = window.newPage();
            asks(page, advocate, language);
            saysYes(page, advocate, language);
            settles(page, advocate, language, saved, date);
            ends(page, advocate, language);
        }
    }

    private static void asks(Page page, Letterbox advocate, String language) {
        page.navigate("/s/" + house());
        assertThat(page.locator("html")).hasAttribute("lang", language);
        look(page, "follow-ask-" + language);
        page.locator("#address").fill("nobody");
        press(page);
        look(page, "follow-ask-wrong-" + language);
        page.locator("#address").fill(advocate.address());
        press(page);
        look(page, "follow-asked-" + language);
        settle();
    }

    private static void saysYes(Page page, Letterbox advocate, String language) {
        page.navigate(advocate.last().link("/s/yes/"));
        look(page, "follow-confirm-" + language);
        press(page);
        look(page, "follow-started-" + language);
        settle();
    }

    private static void settles(Page page, Letterbox advocate, String language, String saved, String date) {
        page.navigate(advocate.last().link("/s/mine/"));
        assertThat(page.getByText(date).first()).isVisible();
        look(page, "follow-settle-" + language);
        page.locator("input[name=quiet][value=own]").check();
        page.locator("#from").fill("late");
        press(page);
        assertThat(page.locator(".wrong")).isVisible();
        page.locator("#from").fill("22:00");
        page.locator("#to").fill("07:00");
        press(page);
        assertThat(page.getByText(saved)).isVisible();
        look(page, "follow-saved-" + language);
    }

    private static void ends(Page page, Letterbox advocate, String language) {
        page.navigate(advocate.last().link("/u/"));
        look(page, "follow-end-" + language);
        press(page);
        look(page, "follow-over-" + language);
    }

    @Test
    void a_link_that_leads_nowhere_says_so() {
        try (var window = chromium.window("fr-CA")) {
            look(window.newPage(), "/s/mine/AAAA", "follow-unknown");
        }
    }

    private static void press(Page page) {
        page.locator("button.main").click();
        page.waitForLoadState();
    }

    private static String house() {
        return Clinic.api(AtRehearsal.KEY).get("/api/v1/organizations").path("items.find { it.home }.id");
    }

    private static void settle() {
        Clinic.api(AtRehearsal.KEY)
                .body("{\"by\": \"PT0S\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }
}
