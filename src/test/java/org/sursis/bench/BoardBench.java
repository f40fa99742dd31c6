package org.sursis.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures the board: the built service on its durable PostgreSQL, with a thousand open orders (or {@code board.orders}) of five
 * filings each. How long a page of all of them takes and how large it is, and the same for the page that opens by itself.
 */
public final class BoardBench {
    private static final int ORDERS = Integer.getInteger("board.orders", 1_000);
    private static final int MODELS = 20;
    private static final int WARM = 30;
    private static final int TIMES = 100;
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private BoardBench() {}

    /** Runs everything in a folder of its own; takes about a minute. */
    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("sursis-board").resolve("data");
        try (var sink = new SmtpSink();
                var service = new RunningService(data, sink.url());
                var postgres = EmbeddedPostgres.borrow(data);
                var connection = Owner.of(postgres)) {
            fill(service, new ManyOrders(connection));
            var session = service.signedIn();
            first(service, session);
            for (var address : new String[] {"/?rows=1000", "/", "/?rows=50"}) {
                measure(service, session, address);
            }
        }
    }

    private static void fill(RunningService service, ManyOrders orders) throws IOException, SQLException {
        for (int n = 0; n < MODELS; n++) {
            var reference = "model-" + n;
            var order = ManyOrders.ofFive(reference, LocalDate.now(ZONE).plusDays(10 + 9 * n), null, 10 + n % 7);
            var answer = service.post("/api/v1/removal-orders", order);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            // Its messages are sent by then, so that copies are too.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            orders.copy(reference, ORDERS / MODELS - 1);
        }
        orders.tidy();
    }

    private static void first(RunningService service, String session) throws IOException {
        long begun = System.nanoTime();
        service.page("/?rows=1000", session);
        print("the first page after the start: %.0f ms", (System.nanoTime() - begun) / 1e6);
    }

    private static void measure(RunningService service, String session, String address) throws IOException {
        for (int i = 0; i < WARM; i++) {
            service.page(address, session);
        }
        var millis = new double[TIMES];
        HttpResponse<byte[]> page = null;
        var cpu = service.cpuSeconds();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            page = service.page(address, session);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        var spent = service.cpuSeconds();
        Arrays.sort(millis);
        var text = new String(page.body(), StandardCharsets.UTF_8);
        print(
                "%s: %d races, %,d bytes; p50 %.0f ms, p99 %.0f ms; processor %.0f ms of the service, %.0f ms of PostgreSQL",
                address,
                text.split("<article ", -1).length - 1,
                page.body().length,
                millis[TIMES / 2],
                millis[TIMES * 99 / 100],
                1_000 * (spent[0] - cpu[0]) / TIMES,
                1_000 * (spent[1] - cpu[1]) / TIMES);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
