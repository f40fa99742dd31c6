package org.sursis.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sursis.cli.ExitCode;

/** Before a server that speaks as much of PostgreSQL's protocol as letting somebody in, or not, takes. */
@Timeout(60)
class OperatorsDatabaseTest {
    private static final String STARTING = "57P03";
    private static final String FULL = "53300";
    private static final String WRONG_PASSWORD = "28P01";
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private ServerSocket server;

    @BeforeEach
    void a_server_listens() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::listen, "half-a-postgres");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void no_more() throws IOException {
        server.close();
    }

    private OperatorsDatabase database() {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/sursis?assumeMinServerVersion=12";
        return new OperatorsDatabase(
                url, List.of(new OperatorsDatabase.Login(Optional.of("sursis"), Optional.empty())));
    }

    @Test
    void what_starts_or_is_full_is_waited_for() {
        refusals.addAll(List.of(STARTING, STARTING, FULL));
        database().await(Duration.ofMillis(1));
        assertThat(refusals).isEmpty();
    }

    @Test
    void what_is_not_there_is_away() throws IOException {
        server.close();
        assertThatThrownBy(database()::check)
                .isInstanceOf(DatabaseAway.class)
                .hasMessageContaining("quarkus.datasource.jdbc.url")
                .hasMessageContaining("the database cannot be reached");
    }

    @Test
    void a_wrong_password_does_not_mend_itself() {
        refusals.add(WRONG_PASSWORD);
        assertThatThrownBy(() -> database().await(Duration.ofMillis(1)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no entry");
    }

    @Test
    void a_database_lost_within_the_start_is_no_wrong_setting() {
        refusals.add(STARTING);
        try {
            database().check();
        } catch (DatabaseAway away) {
            // As Quarkus hands it over: within what it was doing at the time.
            assertThat(Refusals.explain(new IllegalStateException("a bean was not made", away)))
                    .isEqualTo(ExitCode.FAULT);
            return;
        }
        throw new AssertionError("it let somebody in");
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var line = server.accept()) {
                answer(line);
            } catch (IOException over) {
                return;
            }
        }
    }

    private void answer(Socket line) throws IOException {
        var in = new DataInputStream(line.getInputStream());
        var out = new DataOutputStream(line.getOutputStream());
        for (int length = in.readInt(), what = in.readInt(); ; length = in.readInt(), what = in.readInt()) {
            in.skipNBytes(length - 8L);
            if (what != SSL_REQUEST && what != GSS_REQUEST) {
                break;
            }
            out.write('N');
        }
        var refusal = refusals.poll();
        if (refusal == null) {
            message(out, 'R', new byte[4]);
            status(out, "server_version", "18.0");
            status(out, "client_encoding", "UTF8");
            status(out, "standard_conforming_strings", "on");
            message(out, 'Z', new byte[] {'I'});
            in.read();
        } else {
            message(out, 'E', text("SFATAL", "C" + refusal, "Mno entry"));
        }
    }

    private static void status(DataOutputStream out, String name, String value) throws IOException {
        message(out, 'S', text(name, value));
    }

    private static byte[] text(String... parts) {
        return (String.join("\0", parts) + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static void message(DataOutputStream out, char kind, byte[] content) throws IOException {
        out.write(kind);
        out.writeInt(content.length + Integer.BYTES);
        out.write(content);
    }
}
