package org.sursis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.mail.ScriptedSmtp.EOF;
import static org.sursis.mail.ScriptedSmtp.STALL;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.mail.letter.Letter;
import org.sursis.watch.Outcome;
import org.sursis.watch.Outcome.Accepted;
import org.sursis.watch.Outcome.Away;
import org.sursis.watch.Outcome.Refused;
import org.sursis.watch.Outcome.RetryLater;
import org.sursis.watch.Outcome.Uncertain;

/** The table of the guarantee, line by line, against a server that really does these things. */
class SmtpTableTest {
    static final Patience SHORT = new Patience(
            Duration.ofSeconds(2),
            Duration.ofMillis(250),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));
    static final Letter LETTER = new Letter(
            "alerts@sursis.example.org",
            "counsel@example.org",
            "a-letter",
            "Subject: hello\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));

    private final ScriptedSmtp server = new ScriptedSmtp();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row("CONNECT", "554 no service", new Away("CONNECT 554", false)),
                row("CONNECT", "421 later", new Away("CONNECT 421", false)),
                row("CONNECT", EOF, new Away("CONNECT connection lost", false)),
                row("EHLO", EOF, new Away("CONNECT connection lost", false)),
                row("MAIL", "451 4.3.0 later", retry("MAIL 451 4.3.0")),
                row("MAIL", "421 closing|", retry("MAIL 421")),
                row("MAIL", EOF, retry("MAIL connection lost")),
                row("MAIL", "550 5.7.1 you?", ourFault("MAIL 550 5.7.1")),
                row("MAIL", "530 log in first", ourFault("MAIL 530")),
                row("RCPT", "450 4.2.1 greylisted", retry("RCPT 450 4.2.1")),
                row("RCPT", "421 closing|", retry("RCPT 421")),
                row("RCPT", EOF, retry("RCPT connection lost")),
                row("RCPT", "550 5.1.1 no such user", new Refused("RCPT 550 5.1.1", false)),
                row("RCPT", "552 full", new Refused("RCPT 552", false)),
                row("RCPT", "554 no|", new Refused("RCPT 554", false)),
                row("DATA", "451 later", retry("DATA 451")),
                row("DATA", "421 closing|", retry("DATA 421")),
                row("DATA", "554 no", new Refused("DATA 554", true)),
                row("DATA", EOF, retry("DATA connection lost")),
                row("DOT", "451 4.3.2 later", retry("DOT 451 4.3.2")),
                row("DOT", "421 closing|", retry("DOT 421")),
                row("DOT", "554 5.6.0 content refused", new Refused("DOT 554 5.6.0", true)),
                row("DOT", "554 5.6.0 content refused|", new Refused("DOT 554 5.6.0", true)),
                row("DOT", EOF, new Uncertain("DOT connection lost")),
                row("DOT", "what is this", new Uncertain("DOT connection lost")),
                row("DOT", "251 taken in its own way", new Accepted(null, "DOT 251")),
                row("QUIT", EOF, new Accepted("4XyZ1234", "DOT 250 2.0.0")),
                row("CONNECT", STALL, new Uncertain("no answer in time at CONNECT")),
                row("EHLO", STALL, new Uncertain("no answer in time at CONNECT")),
                row("MAIL", STALL, new Uncertain("no answer in time at MAIL")),
                row("RCPT", STALL, new Uncertain("no answer in time at RCPT")),
                row("DATA", STALL, new Uncertain("no answer in time at DATA")),
                row("DOT", STALL, new Uncertain("no answer in time at DOT")));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("table")
    void every_line_of_the_table_holds(String phase, String reaction, Outcome expected) {
        server.at(phase, reaction);
        try (var sender = sender(server.port())) {
            assertThat(sender.carry(LETTER)).isEqualTo(expected);
        }
    }

    static Stream<Arguments> phases() {
        return Stream.of("CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT").map(Arguments::of);
    }

    /** A byte every 100 ms never makes the wait for one byte too long; all of it would take half a minute. */
    @ParameterizedTest
    @MethodSource("phases")
    void a_server_that_drips_is_cut_off_at_the_wall(String phase) {
        server.at(phase, ScriptedSmtp.DRIP);
        var plain = new SmtpServer(false, "127.0.0.1", server.port(), null, null, false);
        var hasty = new Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofMillis(1500));
        long start = System.nanoTime();
        try (var sender = new SmtpSender(new SmtpConnections(plain, "example.org", hasty, System::nanoTime))) {
            var at = phase.equals("EHLO") ? "CONNECT" : phase;
            assertThat(sender.carry(LETTER)).isEqualTo(new Uncertain("no answer in time at " + at));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(hasty.whole(), hasty.whole().multipliedBy(4));
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var sender = sender(port)) {
            assertThat(sender.carry(LETTER)).isEqualTo(new Away("no connection", false));
        }
    }

    @Test
    void a_name_that_nobody_knows_is_tried_again() {
        var unknown = new SmtpServer(false, "mail.invalid", 587, null, null, true);
        try (var sender = new SmtpSender(new SmtpConnections(unknown, "example.org", SHORT, System::nanoTime))) {
            assertThat(sender.carry(LETTER)).isEqualTo(new Away("host not found", false));
        }
    }

    @Test
    void a_login_that_is_refused_is_our_fault() {
        server.at("EHLO", "250-hello\r\n250 AUTH PLAIN").at("AUTH", "535 5.7.8 wrong");
        var strict = new SmtpServer(false, "127.0.0.1", server.port(), "user", "secret", false);
        try (var sender = new SmtpSender(new SmtpConnections(strict, "example.org", SHORT, System::nanoTime))) {
            assertThat(sender.carry(LETTER)).isEqualTo(new Away("login refused 535", true));
        }
    }

    @Test
    void a_server_without_encryption_gets_nothing_where_encryption_is_required() {
        var strict = new SmtpServer(false, "127.0.0.1", server.port(), null, null, true);
        try (var sender = new SmtpSender(new SmtpConnections(strict, "example.org", SHORT, System::nanoTime))) {
            assertThat(sender.carry(LETTER)).isEqualTo(new Away("no trusted encryption", true));
        }
        assertThat(server.conversations.get(0)).noneMatch(line -> line.startsWith("MAIL"));
    }

    private static SmtpSender sender(int port) {
        var plain = new SmtpServer(false, "127.0.0.1", port, null, null, false);
        return new SmtpSender(new SmtpConnections(plain, "sursis.example.org", SHORT, System::nanoTime));
    }

    private static Arguments row(String phase, String reaction, Outcome expected) {
        return Arguments.of(phase, reaction, expected);
    }

    private static RetryLater retry(String because) {
        return new RetryLater(because, null, false);
    }

    private static RetryLater ourFault(String because) {
        return new RetryLater(because, null, true);
    }
}
