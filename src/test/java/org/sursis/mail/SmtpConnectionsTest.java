package org.sursis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.mail.SmtpTableTest.LETTER;
import static org.sursis.mail.SmtpTableTest.SHORT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sursis.mail.letter.Letter;
import org.sursis.watch.Outcome;

class SmtpConnectionsTest {
    private final ScriptedSmtp server = new ScriptedSmtp();
    private final AtomicLong nanos = new AtomicLong();
    private final SmtpSender sender = new SmtpSender(new SmtpConnections(
            new SmtpServer(false, "127.0.0.1", server.port(), null, null, false),
            "sursis.example.org",
            SHORT,
            nanos::get));

    @AfterEach
    void close() throws IOException {
        sender.close();
        server.close();
    }

    @Test
    void several_letters_go_over_one_connection_each_with_its_own_envelope() {
        accepted(sender.carry(LETTER));
        accepted(sender.carry(LETTER));

        assertThat(server.conversations).hasSize(1);
        assertThat(server.conversations.get(0))
                .containsExactly(
                        "EHLO sursis.example.org",
                        "MAIL FROM:<alerts@sursis.example.org>",
                        "RCPT TO:<counsel@example.org>",
                        "DATA",
                        "MAIL FROM:<alerts@sursis.example.org>",
                        "RCPT TO:<counsel@example.org>",
                        "DATA");
    }

    @Test
    void a_connection_that_died_while_it_rested_is_replaced_within_the_same_attempt() {
        accepted(sender.carry(LETTER));
        server.hangUp();

        accepted(sender.carry(LETTER));
        assertThat(server.conversations).hasSize(2);
        assertThat(server.taken).hasSize(2);
    }

    @Test
    void a_farewell_at_the_next_sender_is_no_failure_of_the_message() {
        accepted(sender.carry(LETTER));
        server.at("MAIL", "421 idle for too long|");
        // The new connection is told the same: now it is the server's word on this message.
        assertThat(sender.carry(LETTER)).isEqualTo(new Outcome.RetryLater("MAIL 421", null, false));
        assertThat(server.conversations).hasSize(2);
    }

    @Test
    void a_connection_that_rested_long_is_asked_first_and_a_very_old_one_is_dropped() {
        accepted(sender.carry(LETTER));
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        accepted(sender.carry(LETTER));
        assertThat(server.conversations.get(0)).contains("NOOP");

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        accepted(sender.carry(LETTER));
        assertThat(server.conversations).hasSize(2);
    }

    @Test
    void a_refused_recipient_leaves_the_connection_to_the_next_letter() {
        server.at("RCPT", "550 no such user");
        assertThat(sender.carry(LETTER)).isInstanceOf(Outcome.Refused.class);
        server.at("RCPT", "250 ok");
        accepted(sender.carry(LETTER));
        assertThat(server.conversations).hasSize(1);
    }

    @Test
    void an_end_of_message_inside_a_message_is_only_a_dot() {
        var smuggled = "Subject: x\r\n\r\nbefore\r\n.\r\nMAIL FROM:<evil@example.org>\n.\nafter\r.\rend\r\n";
        accepted(sender.carry(
                new Letter(LETTER.from(), LETTER.to(), "smuggled", smuggled.getBytes(StandardCharsets.US_ASCII))));

        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.get(0)).contains("\r\n..\r\nMAIL FROM:<evil@example.org>\r\n..\r\nafter");
        assertThat(server.conversations.get(0).stream().filter(line -> line.startsWith("MAIL")))
                .hasSize(1);
    }

    @Test
    void what_is_no_address_is_refused_before_anything_is_said() {
        var letter = new Letter(LETTER.from(), "counsel@example.org>\r\nDATA", "x", LETTER.bytes());
        assertThat(sender.carry(letter)).isEqualTo(new Outcome.Refused("not a mail address", false));
        assertThat(server.conversations).isEmpty();
    }

    @Test
    void many_threads_share_eight_connections_and_lose_nothing() throws Exception {
        var crowd = Executors.newFixedThreadPool(20);
        try {
            var tries = IntStream.range(0, 400)
                    .mapToObj(i -> crowd.submit(() -> sender.carry(LETTER)))
                    .toList();
            for (var each : tries) {
                accepted(each.get());
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(server.taken).hasSize(400);
        assertThat(server.conversations.size()).isLessThanOrEqualTo(SmtpConnections.MOST);
    }

    private static void accepted(Outcome outcome) {
        assertThat(outcome).isEqualTo(new Outcome.Accepted("4XyZ1234", "DOT 250 2.0.0"));
    }
}
