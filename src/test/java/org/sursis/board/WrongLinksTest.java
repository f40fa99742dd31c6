package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Links;

/** Links that nobody gave out, brought from one place; each test from one of its own, for what other tests bring counts too. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class WrongLinksTest {
    /** Of {@code Knocks}. */
    private static final int MOST = 100;

    private static final String[] WRONG = {
        "/a/AAAA", "/v/AAAA", "/u/AAAA", "/s/yes/AAAA", "/s/mine/AAAA", "/c/AAAA", "/s/AAAA", "/sign-in/link/AAAA"
    };

    @Inject
    Links links;

    @Test
    void too_many_are_told_so_and_what_was_given_out_opens_all_the_while() throws IOException {
        var given =
                Clinic.api(AtRehearsal.KEY).get("/api/v1/deliveries?limit=1").<String>path("items[0].id");
        var good = links.answer(UUID.fromString(given)).getPath();
        for (int n = 0; n < MOST; n++) {
            assertThat(asked("127.0.0.77", WRONG[n % WRONG.length])).startsWith("HTTP/1.1 404 ");
        }
        for (var wrong : WRONG) {
            assertThat(asked("127.0.0.77", wrong))
                    .startsWith("HTTP/1.1 429 ")
                    .containsPattern("(?i)\r\nretry-after: 900\r\n")
                    .containsPattern("(?i)\r\ncontent-type: text/html")
                    .contains("Trop de demandes");
        }
        assertThat(asked("127.0.0.77", good)).startsWith("HTTP/1.1 200 ");
        assertThat(asked("127.0.0.77", "/sign-in")).startsWith("HTTP/1.1 200 ");
        assertThat(asked("127.0.0.78", WRONG[0])).as("elsewhere").startsWith("HTTP/1.1 404 ");
    }

    @Test
    void what_the_api_does_not_have_counts_for_nothing() throws IOException {
        for (int n = 0; n <= MOST; n++) {
            assertThat(asked("127.0.0.79", "/api/v1/callbacks/generic/nobody")).startsWith("HTTP/1.1 40");
        }
        assertThat(asked("127.0.0.79", WRONG[0])).startsWith("HTTP/1.1 404 ");
    }

    /** The whole answer to somebody at another address. */
    private static String asked(String from, String path) throws IOException {
        var here = InetAddress.getByName("127.0.0.1");
        try (var socket = new Socket(here, RestAssured.port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
