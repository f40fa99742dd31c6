package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;

/** The pages as a browser shows them; pictures of them lie in {@code target/pages} afterwards. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenPagesTest extends Seen {
    private static final String SEED = "QC-2026-0417";

    @Test
    void everybody_can_use_every_page() {
        var complaints = new ArrayList<String>();
        try (var window = chromium.window("en-CA")) {
            var page = window.newPage();
            page.onConsoleMessage(message -> note(message, complaints));
            for (var path : List.of("/", "/?standing=stayed", "/messages", "/orders/new", "/sign-in", "/?weeks=many")) {
                look(page, path, name(path));
            }
            page.navigate("/");
            var order = page.getByText(SEED).first().getAttribute("href");
            look(page, order, "order");
            page.navigate("/messages");
            var answer = page.locator("a[href^='/a/']").first().getAttribute("href");
            look(page, answer, "answer");
        }
        assertThat(complaints).isEmpty();
    }

    private static String name(String path) {
        return path.equals("/") ? "board" : path.replaceAll("^\\W+", "").replaceAll("\\W+", "-");
    }

    private static void note(ConsoleMessage message, List<String> complaints) {
        // A page that answers with 422 is told of as a failed resource; that is what was asked for.
        if (message.type().equals("error") && !message.text().contains("422")) {
            complaints.add(message.text());
        }
    }

    @Test
    void the_story_goes_by_keyboard() {
        var page = chromium.page();
        page.navigate("/");
        var clock = page.locator(".play strong").textContent();

        tabTo(page, page.locator("#to-next"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".play strong")).not().hasText(clock);

        var link = page.getByText(SEED).first();
        var figures = page.locator("article", new Page.LocatorOptions().setHasText(SEED))
                .first()
                .locator("details");
        tabTo(page, link);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(figures).hasAttribute("open", "");
        assertThat(figures.getByText("Marriage certificate")).isVisible();

        link.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(SEED);
        page.close();
    }

    @Test
    void an_open_board_follows_what_happens_and_keeps_what_was_unfolded() {
        var page = chromium.page();
        page.navigate("/");
        page.evaluate("window.untouched = true");
        var figures = page.locator("article", new Page.LocatorOptions().setHasText(SEED))
                .first()
                .locator("details");
        figures.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#following")).hasText("This page follows by itself.");

        var reference = Clinic.unique("LIVE");
        Clinic.order(AtRehearsal.KEY, reference, "2027-03-03", "Passport", "Counsel");

        assertThat(page.getByText(reference).first()).isVisible();
        assertThat(figures).hasAttribute("open", "");
        assertThat((boolean) figures.locator("summary").evaluate("it => it === document.activeElement"))
                .isTrue();
        assertThat((boolean) page.evaluate("window.untouched")).isTrue();
        page.close();
    }
}
