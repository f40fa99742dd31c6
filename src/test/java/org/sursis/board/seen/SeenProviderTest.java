package org.sursis.board.seen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.board.AtRehearsal;
import org.sursis.board.Clinic;
import org.sursis.board.oidc.FakeProvider;

/** Signing in at a provider as a browser does it: its page is another site's, from which no cookie of the session comes along. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class SeenProviderTest extends Seen {
    private FakeProvider provider;

    @BeforeEach
    void a_provider() throws IOException {
        provider = FakeProvider.at(URI.create(AtRehearsal.ISSUER).getPort());
        provider.home = URI.create("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void gone() {
        provider.close();
    }

    @Test
    void a_member_goes_there_and_comes_back_signed_in() throws IOException {
        provider.email = member();
        var page = chromium.page();
        page.navigate(provider.home + "/sign-in");
        look(page, "sign-in-provider");
        page.getByText("Sign in with 127.0.0.1").focus();
        page.keyboard().press("Enter");
        page.waitForURL(AtRehearsal.ISSUER + "/ask**");
        page.getByText("It is me").click();
        page.waitForURL(provider.home + "/");
        assertThat(page.getByText("Sign out")).isVisible();
        page.close();
    }

    @Test
    void who_is_no_member_is_told_it_calmly() throws IOException {
        provider.email = Clinic.unique("nobody") + "@example.org";
        var page = chromium.page();
        page.navigate(provider.home + "/sign-in/oidc");
        page.getByText("It is me").click();
        assertThat(page.locator("h1")).hasText("This account opens nothing here");
        look(page, "sign-in-stranger");
        page.close();
    }
}
