package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AtRehearsal.class)
class HeadersTest {
    private static final String DRAFTS = "<script src=\"/drafts.js\" defer></script>";
    private static final String HOME_ONLY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?standing=broken",
                "/messages",
                "/sign-in",
                "/a/unknown",
                "/orders/00000000-0000-0000-0000-000000000001",
                "/nothing-here",
                "/messages?after=broken",
                "/;x?standing=broken"
            })
    void every_page_keeps_to_itself(String path) {
        var answer = Browser.asks().get(path);

        assertThat(answer.header("Content-Security-Policy")).isEqualTo(HOME_ONLY);
        assertThat(answer.header("Referrer-Policy")).startsWith("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Robots-Tag")).startsWith("noindex");
    }

    @Test
    void the_form_for_a_new_order_runs_our_script_and_no_other() {
        var answer = Browser.asks().get("/orders/new");

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(HOME_ONLY + "; script-src 'self'; connect-src 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains(DRAFTS, "<script src=\"/new-order.js\" defer></script>");
        assertThat(answer.asString().split("<script", -1)).hasSize(3);
        assertThat(Browser.asks().get("/new-order.js").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void the_board_runs_a_script_and_only_ours() {
        var answer = Browser.asks().get("/");

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(HOME_ONLY + "; script-src 'self'; connect-src 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString().split("<script", -1)).hasSize(3);
        assertThat(answer.asString()).contains(DRAFTS, "<script src=\"/board.js\" defer></script>");
        assertThat(Browser.asks().get("/board.js").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void the_link_s_own_page_sends_no_referrer_at_all() {
        assertThat(Browser.asks().get("/a/unknown").header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void the_style_sheet_is_asked_for_again_after_a_release() {
        var answer = Browser.asks().get("/board.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Type")).startsWith("text/css");
    }

    @Test
    void nothing_on_a_page_comes_from_elsewhere_or_runs() {
        assertThat(Browser.page("/"))
                .doesNotContain("style=\"", "onclick", "javascript:")
                .doesNotContainPattern("<script(?! src=\"/(board|drafts).js\" defer></script>)")
                .doesNotContainPattern("(src|href|action)=\"(https?:)?//");
    }

    @Test
    void the_html_part_of_a_mail_lies_in_a_sandbox() {
        var letter = Browser.page("/messages").replaceAll("(?s).*?(/messages/[^/\"]+/html).*", "$1");

        assertThat(Browser.asks().get(letter).header("Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
                        + "frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    void the_api_keeps_headers_of_its_own() {
        assertThat(Browser.asks().get("/q/health/live").header("Content-Security-Policy"))
                .isNull();
        assertThat(Browser.asks().get("/api/v1/watch").header("Content-Security-Policy"))
                .isNull();
    }
}
