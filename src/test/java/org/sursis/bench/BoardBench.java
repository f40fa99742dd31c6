package org.sursis.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures the board: the built service on its durable PostgreSQL, with a thousand open orders (or {@code board.orders}) of five
 * filings each. For a page of all of them and for the page that opens by itself: the time to the first byte and to the last, how
 * large it is, plain and as it is sent; and, where the machine has Chromium, when the browser has painted something.
 */
public final class BoardBench {
    private static final int ORDERS = Integer.getInteger("board.orders", 1_000);
    private static final int MODELS = 20;
    private static final int WARM = 20;
    private static final int TIMES = Integer.getInteger("board.times", 100);
    private static final int PAINTS = 15;
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final List<String> PAGES = List.of("/?rows=1000", "/", "/?rows=50");

    private static final String PAINTED = """
            () => new Promise(done => new PerformanceObserver((list, me) => {
              const paint = list.getEntriesByName("first-contentful-paint")[0];
              if (paint) {
                me.disconnect();
                done([paint.startTime, performance.getEntriesByType("navigation")[0].domInteractive]);
              }
            }).observe({ type: "paint", buffered: true }))""";

    private BoardBench() {}

    /** Runs everything in a folder of its own; takes about two minutes. */
    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("sursis-board").resolve("data");
        try (var sink = new SmtpSink();
                var service = new RunningService(data, sink.url());
                var postgres = EmbeddedPostgres.borrow(data);
                var connection = Owner.of(postgres)) {
            fill(service, new ManyOrders(connection));
            var session = service.signedIn();
            var first = service.timed(PAGES.get(0), session);
            print(
                    "the first page after the start: first byte %.0f ms, whole %.0f ms",
                    first.firstByte(), first.whole());
            for (var address : PAGES) {
                measure(service, session, address);
            }
            paint(service);
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

    private static void measure(RunningService service, String session, String address) throws IOException {
        for (int i = 0; i < WARM; i++) {
            service.timed(address, session);
        }
        var pages = new RunningService.Timed[TIMES];
        var cpu = service.cpuSeconds();
        for (int i = 0; i < TIMES; i++) {
            pages[i] = service.timed(address, session);
        }
        var spent = service.cpuSeconds();
        var plain = service.page(address, session).body();
        print(
                "%s: %d races, %,d bytes, %,d as sent; first byte %s; whole %s; processor %.0f ms of the service, %.0f ms of PostgreSQL",
                address,
                new String(plain, StandardCharsets.UTF_8).split("<article ", -1).length - 1,
                plain.length,
                pages[0].bytes(),
                spread(Arrays.stream(pages).mapToDouble(RunningService.Timed::firstByte)),
                spread(Arrays.stream(pages).mapToDouble(RunningService.Timed::whole)),
                1_000 * (spent[0] - cpu[0]) / TIMES,
                1_000 * (spent[1] - cpu[1]) / TIMES);
    }

    private static String spread(DoubleStream millis) {
        var sorted = millis.sorted().toArray();
        return String.format(
                Locale.ROOT, "p50 %.0f p99 %.0f ms", sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    /** Each time with a cache of nothing, as somebody who has never been here. */
    private static void paint(RunningService service) {
        var program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            print("no Chromium on this machine: nothing was painted");
            return;
        }
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.get())
                                .setArgs(List.of("--no-sandbox")))) {
            PAGES.forEach(address -> paint(service, browser, address));
        }
    }

    private static void paint(RunningService service, Browser browser, String address) {
        var painted = IntStream.range(0, PAINTS)
                .mapToObj(n -> painted(service, browser, address))
                .toList();
        print(
                "%s in Chromium: first contentful paint %s; whole document read %s",
                address,
                spread(painted.stream().mapToDouble(p -> p.get(0))),
                spread(painted.stream().mapToDouble(p -> p.get(1))));
    }

    /** Milliseconds from the start of the navigation to the first contentful paint, and to the end of the document. */
    @SuppressWarnings("unchecked")
    private static List<Double> painted(RunningService service, Browser browser, String address) {
        try (var window = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            var page = window.newPage();
            page.navigate(service.address("/sign-in").toString());
            page.locator("#key").fill(RunningService.KEY);
            page.locator("form[action='/sign-in'] button").click();
            page.waitForURL(service.address("/").toString());
            page.navigate(
                    service.address(address).toString(),
                    new Page.NavigateOptions().setTimeout(TimeUnit.MINUTES.toMillis(2)));
            var figures = page.evaluate(PAINTED);
            return ((List<Number>) figures).stream().map(Number::doubleValue).toList();
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
