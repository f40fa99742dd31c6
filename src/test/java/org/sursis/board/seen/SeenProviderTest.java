package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;
import org.sursis.board.oidc.FakeProvider;

/** Signing in at a provider as a browser does it: its page is another site's, from which no cookie of the session comes along. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenProviderTest {
    private static final int TELEPHONE = 360;

    private static Chromium chromium;
    private static FakeProvider provider;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        provider = FakeProvider.at(URI.create(AtRehearsal.ISSUER).getPort());
    }

    /** Not before: the port is known then. */
    @BeforeEach
    void our_address() {
        provider.home = URI.create("http://localhost:" + RestAssured.port);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            provider.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_member_goes_there_and_comes_back_signed_in(ColorScheme theme) {
        provider.email = member();
        var page = chromium.page(TELEPHONE, theme);
        page.navigate(provider.home + "/sign-in");
        look(page, "sign-in-provider", theme);
        page.getByText("Sign in with 127.0.0.1").focus();
        page.keyboard().press("Enter");
        page.waitForURL(AtRehearsal.ISSUER + "/ask**");
        page.getByText("It is me").click();
        page.waitForURL(provider.home + "/");
        assertThat(page.getByText("Sign out")).isVisible();
        page.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void who_is_no_member_is_told_it_calmly(ColorScheme theme) {
        provider.email = Clinic.unique("nobody") + "@example.org";
        var page = chromium.page(TELEPHONE, theme);
        page.navigate(provider.home + "/sign-in/oidc");
        page.getByText("It is me").click();
        assertThat(page.locator("h1")).hasText("This account opens nothing here");
        look(page, "sign-in-stranger", theme);
        page.close();
    }

    private static String member() {
        var email = Clinic.unique("zoe") + "@example.org";
        Clinic.api(AtRehearsal.KEY)
                .body("{\"name\": \"Zoë\", \"email\": \"" + email + "\", \"role\": \"viewer\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201);
        return email;
    }

    private static void look(Page page, String name, ColorScheme theme) {
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(TELEPHONE);
        var file = name + "-" + TELEPHONE + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", file))
                .setFullPage(true));
    }
}
