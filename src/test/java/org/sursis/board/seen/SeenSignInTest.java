package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;

/** Signing in by mail as a browser does it, with a mailbox on another site; in a rehearsal the letter lies in the outbox. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenSignInTest extends Seen {
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]+");
    private static final String MAILBOX = "http://mailbox.example/";

    @Test
    void the_link_in_a_mailbox_of_another_site_opens_a_button_that_signs_in() throws IOException {
        var page = chromium.page();
        var link = asked(page, member());
        look(page, "sign-in-sent");

        page.route(
                MAILBOX,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<a href='http://localhost:" + RestAssured.port + link + "'>here</a>")));
        page.navigate(MAILBOX);
        page.getByText("here").click();
        page.waitForURL("**" + link);
        look(page, "sign-in-link");
        page.locator("button.main").focus();
        page.keyboard().press("Enter");

        assertThat(page.getByText("Sign out")).isVisible();
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("This link is used up");
        look(page, "sign-in-used-up");
        page.close();
    }

    @Test
    void another_browser_says_plainly_that_it_is_another() throws IOException {
        var asking = chromium.page();
        var link = asked(asking, member());
        var other = chromium.page();
        other.navigate(link);
        assertThat(other.locator("h1")).hasText("Another browser asked for this link");
        assertThat(other.locator("button")).hasCount(0);
        look(other, "sign-in-elsewhere");
        asking.navigate(link);
        assertThat(asking.locator("button.main")).isVisible();
        other.close();
        asking.close();
    }

    /** The path of the link that lies in the outbox after somebody asked for it. */
    private static String asked(Page page, String email) throws IOException {
        page.navigate("/sign-in");
        page.locator("#email").fill(email);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Look into your mailbox");
        try (var letters = Files.newDirectoryStream(AtRehearsal.OUTBOX, "*-sign-in-*.eml")) {
            for (var letter : letters) {
                var text = Files.readString(letter, StandardCharsets.US_ASCII).replace("=\r\n", "");
                var link = LINK.matcher(text);
                if (text.contains("To: <" + email + ">") && link.find()) {
                    return link.group();
                }
            }
        }
        throw new AssertionError("no letter to " + email + " lies in the outbox");
    }
}
