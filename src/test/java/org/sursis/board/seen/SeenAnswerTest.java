package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;

/** What follows on an answer by link, in the language with the longest words. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenAnswerTest extends Seen {

    @Test
    void a_changed_date_is_entered_behind_its_answer_until_its_reader_is_taken_off_the_list() {
        var now = Instant.parse(
                Clinic.api(AtRehearsal.KEY).get("/api/v1/rehearsal").path("now"));
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(4);
        var order = Clinic.order(AtRehearsal.KEY, Clinic.unique("SEEN"), day.toString(), "Passport", "Counsel");
        try (var window = chromium.window("fr-CA")) {
            var page = window.newPage();
            opensFrench(page, order);
            answers(page, "filed");
            assertThat(page.locator(".wrong")).containsText("le numéro qui le prouve");
            look(page, "answer-unproven");
            answers(page, "date-changed");
            assertThat(page.locator("h2").last()).hasText("Inscrire la nouvelle date");
            look(page, "answer-date");
            page.locator("#date").fill(day.plusDays(20).toString());
            page.locator("#date-signs").fill(signs(page));
            page.locator("button.main").click();
            assertThat(page.locator(".wrong")).containsText("Pourquoi elle a changé");
            page.locator("#reason").fill("vol annulé");
            page.locator("#date-signs").fill(signs(page));
            page.locator("button.main").click();
            assertThat(page.locator(".outcome")).containsText("reste donc surveillée");
            look(page, "answer-date-entered");
            takesOff(order, "Maître Zoë");
            opensFrench(page, order);
            assertThat(page.locator("h2")).hasText("Vous n'êtes plus sur la liste de ce dossier");
            look(page, "answer-left");
        }
    }

    private static void opensFrench(Page page, String order) {
        page.navigate("/messages?order=" + order);
        var links = page.locator("a[href^='/a/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var link : links) {
            page.navigate(link);
            if (page.locator("html").getAttribute("lang").equals("fr")) {
                return;
            }
        }
        throw new AssertionError("no link in French");
    }

    private static void answers(Page page, String word) {
        page.locator("input[value=" + word + "]").check();
        page.locator("#signs").fill(signs(page));
        page.locator("button.main").click();
    }

    private static String signs(Page page) {
        var title = page.locator("h1").textContent();
        return title.substring(title.length() - 2);
    }

    private static void takesOff(String order, String name) {
        var address = "/api/v1/removal-orders/" + order + "/contacts";
        var known = Clinic.api(AtRehearsal.KEY).get(address);
        List<Map<String, Object>> people = known.path("items");
        var left = people.stream()
                .filter(p -> !p.get("name").equals(name))
                .map(p -> Map.of(
                        "tier", p.get("tier"),
                        "name", p.get("name"),
                        "email", p.get("email"),
                        "language", p.get("language")))
                .toList();
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", known.header("ETag"))
                .body(left)
                .put(address)
                .then()
                .statusCode(200);
    }
}
