package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int MOST_TABS = 150;

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
            for (var path : List.of("/", "/?standing=stayed", "/messages", "/orders/new", "/sign-in", "/?weeks=many")) {
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
        seen(page, name, wide, theme);
    }

    private static void seen(Page page, String name, int wide, ColorScheme theme) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is no wider than the window")
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

    @Test
    void an_order_is_entered_by_keyboard_alone() {
        var page = chromium.page(1280, ColorScheme.LIGHT);
        var reference = Clinic.unique("KEYS");
        page.navigate("/");
        tabTo(page, page.locator("a[href='/orders/new']"));
        page.keyboard().press("Enter");
        type(page, "#reference", reference);
        tabTo(page, page.locator("#registry"));
        page.keyboard().type("CA-QC");
        tabTo(page, page.locator("#plan"));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#f-marriage-certificate-status")).isVisible();
        typeDay(page, "#removal-date", "2026-12-18");
        tabTo(page, page.locator("#f-marriage-certificate-status"));
        page.keyboard().press("ArrowDown");
        typeDay(page, "#f-marriage-certificate-startedOn", "2026-10-30");
        assertThat(page.locator("#outlook")).containsText("No backup");
        type(page, "#c1-name", "Counsel");
        type(page, "#c1-email", "keys@example.org");
        type(page, "#c2-name", "Backup");
        type(page, "#c2-email", "backup.keys@example.org");
        assertThat(page.locator("#outlook")).not().containsText("No backup");
        assertThat(page.locator("#outlook")).containsText("Last safe day");
        tabTo(page, page.locator("#store"));
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(reference);
        assertThat(page.locator("#stored")).containsText(reference + " is watched: ");
        assertThat(page.locator("#stored")).containsText("It is looked at next on");
        assertThat(Axe.violations(page)).isEmpty();
        page.waitForLoadState();
        page.navigate("/orders/new");
        assertThat(page.locator("#reference")).hasValue("");
        page.close();
    }

    private static void type(Page page, String where, String text) {
        tabTo(page, page.locator(where));
        page.keyboard().type(text);
    }

    /** As the machine's language orders day, month and year. */
    private static void typeDay(Page page, String where, String day) {
        var field = page.locator(where);
        tabTo(page, field);
        var parts = day.split("-");
        for (var order : List.of(
                parts[1] + parts[2] + parts[0],
                parts[0] + "\t" + parts[1] + parts[2],
                parts[2] + parts[1] + parts[0])) {
            for (var sign : order.split("(?<=\t)|(?=\t)")) {
                if (sign.equals("\t")) {
                    page.keyboard().press("ArrowRight");
                } else {
                    page.keyboard().type(sign);
                }
            }
            if (field.inputValue().equals(day)) {
                return;
            }
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
        }
        throw new AssertionError("no such day can be typed: " + field.inputValue());
    }

    @ParameterizedTest
    @CsvSource({"360,LIGHT", "360,DARK", "1280,LIGHT", "1280,DARK"})
    void a_form_that_was_refused_can_be_read_by_everybody(int wide, ColorScheme theme) {
        try (var window = chromium.window(wide, theme, "en-CA")) {
            var page = window.newPage();
            page.navigate("/orders/new");
            page.locator("#plan").selectOption("ca-spousal-sponsorship-qc");
            assertThat(page.locator("#f-marriage-certificate-status")).isVisible();
            page.locator("#c1-email").fill("nowhere");
            page.locator("#removal-date").fill("2026-12-18");
            page.locator("#store").click();
            assertThat(page.locator("#wrongs a[href='#c1-email']")).isVisible();
            assertThat(page.locator("#removal-date")).hasValue("2026-12-18");
            assertThat(page.locator("#c1-email")).hasValue("nowhere");
            seen(page, "new-order-refused", wide, theme);
            page.locator("#wrongs a[href='#c1-email']").click();
            assertThat(page.locator("#c1-email")).isFocused();
        }
    }

    @Test
    void what_was_typed_outlives_a_reload_a_closed_tab_and_a_session() {
        try (var window = chromium.window(1280, ColorScheme.LIGHT, "en-CA")) {
            // As behind a proxy: nobody gets in by sitting at this machine.
            window.setExtraHTTPHeaders(Map.of("Via", "1.1 proxy.example"));
            var page = window.newPage();
            page.navigate("/orders/new");
            signIn(page);
            page.locator("#reference").fill("KEPT-1");
            page.locator("#plan").selectOption("ca-spousal-sponsorship-qc");
            page.locator("#f-marriage-certificate-startedOn").fill("2026-10-30");
            page.locator("#chainConfirmed").check();

            page.reload();
            kept(page);

            page.close();
            page = window.newPage();
            page.navigate("/orders/new");
            kept(page);

            window.clearCookies();
            page.locator("#reference").fill("KEPT-2");
            assertThat(page.locator("#kept")).containsText("Your session has ended");
            page.locator("#store").click();
            signIn(page);
            assertThat(page.locator("#reference")).hasValue("KEPT-2");

            page.onDialog(Dialog::accept);
            page.locator("#clear").click();
            assertThat(page.locator("#reference")).hasValue("");
            assertThat(page.locator("#f-marriage-certificate-startedOn")).hasCount(0);
        }
    }

    private static void signIn(Page page) {
        page.locator("#key").fill(AtRehearsal.KEY);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/orders/new");
    }

    private static void kept(Page page) {
        assertThat(page.locator("#kept")).containsText("brought back");
        assertThat(page.locator("#reference")).hasValue("KEPT-1");
        assertThat(page.locator("#f-marriage-certificate-startedOn")).hasValue("2026-10-30");
        assertThat(page.locator("#chainConfirmed")).isChecked();
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
