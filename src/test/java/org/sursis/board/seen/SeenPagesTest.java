package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;

/** The pages as a browser shows them; pictures of them lie in {@code target/pages} afterwards. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenPagesTest {
    private static final String SEED = "QC-2026-0417";
    private static final int MOST_TABS = 60;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "1280,LIGHT", "1280,DARK"})
    void everybody_can_use_every_page(int wide, ColorScheme theme) {
        var complaints = new ArrayList<String>();
        try (var window = chromium.window(wide, theme, "en-CA")) {
            var page = window.newPage();
            page.onConsoleMessage(message -> note(message, complaints));
            for (var path : List.of("/", "/?standing=stayed", "/messages", "/sign-in", "/?weeks=many")) {
                look(page, path, name(path), wide, theme);
            }
            page.navigate("/");
            var order = page.getByText(SEED).first().getAttribute("href");
            look(page, order, "order", wide, theme);
            page.navigate("/messages");
            var answer = page.locator("a[href^='/a/']").first().getAttribute("href");
            look(page, answer, "answer", wide, theme);
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

    private static void look(Page page, String path, String name, int wide, ColorScheme theme) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(path + " is no wider than the window")
                .isLessThanOrEqualTo(wide);
        var file = name + "-" + wide + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        page.evaluate("document.querySelectorAll('details.message').forEach(d => d.open = false)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", file))
                .setFullPage(true));
    }

    @Test
    void the_story_goes_by_keyboard() {
        var page = chromium.page(1280, ColorScheme.LIGHT);
        page.navigate("/");
        var clock = page.locator(".play strong").textContent();

        tabTo(page, page.locator("#to-next"));
        page.keyboard().press("Enter");
        page.waitForLoadState();
        assertThat(page.locator(".play strong").textContent()).isNotEqualTo(clock);

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

    private static void tabTo(Page page, Locator there) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) there.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + there);
    }

    @Test
    void an_open_board_follows_what_happens_and_keeps_what_was_unfolded() {
        var page = chromium.page(1280, ColorScheme.LIGHT);
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
