package org.sursis.board.seen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;

/** What the tests that look at pages have in common: the machine's browser, and everything that is looked at on each page. */
abstract class Seen {
    static final int TELEPHONE = 360;
    static final int DESK = 1280;
    private static final int HIGH = 900;
    private static final int MOST_TABS = 150;

    static Chromium chromium;

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

    /**
     * Looks at the page that is open: whether everybody can use it and whether it fits, on a telephone by day and on a desk by night;
     * whether its colours can be told apart the other way round too. The same page wears both, and pictures of it lie in
     * {@code target/pages}.
     */
    static void look(Page page, String name) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        wear(page, TELEPHONE, ColorScheme.LIGHT);
        assertThat(Axe.violations(page)).as(name).isEmpty();
        fits(page, name, TELEPHONE);
        wear(page, TELEPHONE, ColorScheme.DARK);
        assertThat(Axe.pale(page)).as(name).isEmpty();
        wear(page, DESK, ColorScheme.DARK);
        assertThat(Axe.violations(page)).as(name).isEmpty();
        fits(page, name, DESK);
        wear(page, DESK, ColorScheme.LIGHT);
        assertThat(Axe.pale(page)).as(name).isEmpty();
        page.evaluate("document.querySelectorAll('details.message').forEach(d => d.open = false)");
        picture(page, name, DESK, ColorScheme.LIGHT);
        picture(page, name, DESK, ColorScheme.DARK);
        picture(page, name, TELEPHONE, ColorScheme.LIGHT);
    }

    /** The same of a page that is not open yet. */
    static void look(Page page, String path, String name) {
        page.navigate(path);
        look(page, name);
    }

    private static void wear(Page page, int wide, ColorScheme theme) {
        page.setViewportSize(wide, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void fits(Page page, String name, int wide) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is no wider than the window")
                .isLessThanOrEqualTo(wide);
    }

    private static void picture(Page page, String name, int wide, ColorScheme theme) {
        wear(page, wide, theme);
        var file = name + "-" + wide + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", file))
                .setFullPage(true));
    }

    /** The mailbox of somebody who may sign in. */
    static String member() {
        var email = Clinic.unique("zoe") + "@example.org";
        Clinic.api(AtRehearsal.KEY)
                .body("{\"name\": \"Zoë\", \"email\": \"" + email + "\", \"role\": \"viewer\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201);
        return email;
    }

    static void tabTo(Page page, Locator there) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) there.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + there);
    }
}
