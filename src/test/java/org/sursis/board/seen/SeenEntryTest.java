package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;

/** Entering an order, as a browser shows it. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenEntryTest extends Seen {

    @Test
    void an_order_is_entered_by_keyboard_alone() {
        var page = chromium.page();
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

    @Test
    void a_form_that_was_refused_can_be_read_by_everybody() {
        try (var window = chromium.window("en-CA")) {
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
            look(page, "new-order-refused");
            page.locator("#wrongs a[href='#c1-email']").click();
            assertThat(page.locator("#c1-email")).isFocused();
        }
    }

    @Test
    void what_was_typed_outlives_a_reload_a_closed_tab_and_a_session() {
        try (var window = chromium.window("en-CA")) {
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

            age(page, 25);
            page.reload();
            assertThat(page.locator("#reference")).hasValue("");
            assertThat(page.locator("#kept")).isHidden();

            page.locator("#reference").fill("KEPT-3");
            age(page, 23);
            page.reload();
            assertThat(page.locator("#reference")).hasValue("KEPT-3");
            assertThat(page.locator("#kept")).containsText("brought back");

            page.onDialog(Dialog::accept);
            page.locator("#clear").click();
            assertThat(page.locator("#reference")).hasValue("");
            assertThat(page.locator("#f-marriage-certificate-startedOn")).hasCount(0);
        }
    }

    /** As if so many hours had gone by since the last letter was typed. */
    private static void age(Page page, int hours) {
        page.evaluate(
                "hours => Object.entries(localStorage).forEach(([name, draft]) =>"
                        + " localStorage.setItem(name, draft.replace(/^\\d+/, at => at - hours * 3600000)))",
                hours);
    }

    @Test
    void at_a_shared_machine_nobody_finds_what_somebody_else_typed() {
        var colleague = Clinic.api(AtRehearsal.KEY)
                .body("{\"name\": \"colleague\", \"role\": \"staff\"}")
                .post("/api/v1/keys")
                .jsonPath();
        try (var window = chromium.window("en-CA")) {
            window.setExtraHTTPHeaders(Map.of("Via", "1.1 proxy.example"));
            var page = window.newPage();
            page.navigate("/orders/new");
            signIn(page);
            page.locator("#reference").fill("MINE");
            window.clearCookies();
            page.reload();
            signIn(page, colleague.getString("secret"));
            assertThat(page.locator("#reference")).hasValue("");

            page.locator("#reference").fill("THEIRS");
            assertThat((int) page.evaluate("localStorage.length")).isEqualTo(2);
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL("**/sign-in");
            assertThat((int) page.evaluate("localStorage.length")).isZero();
        } finally {
            // Else the organization has two who change orders, and other tests would wait for a second one.
            Clinic.api(AtRehearsal.KEY)
                    .delete("/api/v1/keys/" + colleague.getString("id"))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void a_part_of_the_form_is_one_link_away() {
        var page = chromium.page();
        page.navigate("/orders/new");
        tabTo(page, page.locator(".jumps a[href='#people']"));
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#c1-name")).isFocused();
        assertThat(page.locator("#people legend").first()).isInViewport();
        page.close();
    }

    private static void signIn(Page page) {
        signIn(page, AtRehearsal.KEY);
    }

    private static void signIn(Page page, String key) {
        page.locator("#key").fill(key);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/orders/new");
    }

    private static void kept(Page page) {
        assertThat(page.locator("#kept")).containsText("brought back");
        assertThat(page.locator("#reference")).hasValue("KEPT-1");
        assertThat(page.locator("#f-marriage-certificate-startedOn")).hasValue("2026-10-30");
        assertThat(page.locator("#chainConfirmed")).isChecked();
    }
}
