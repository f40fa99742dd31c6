package org.sursis.board.seen;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** The machine's own browser. Where there is none, the tests that need it are skipped, and say so aloud. */
final class Chromium implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Chromium.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int HIGH = 900;
    /** A machine that is busy with other things is slow, not wrong. */
    private static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        // As root, as in a container, Chromium has no sandbox of its own.
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Opens it. */
    static Chromium open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var program = program();
        if (program.isEmpty()) {
            LOG.warn("NO PAGE WAS LOOKED AT: this machine has no Chromium; apt-get install chromium brings it");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine");
        return new Chromium(program.get());
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own on the pages of the service under test, with no session. */
    BrowserContext window(String language) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + RestAssured.port)
                .setViewportSize(Seen.DESK, HIGH)
                .setLocale(language));
        window.setDefaultTimeout(PATIENCE);
        return window;
    }

    /** A page in a window of its own. */
    Page page() {
        return window("en-CA").newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
