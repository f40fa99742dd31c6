package org.sursis.board.seen;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core whether everybody can use a page. Its script comes with its library for Playwright, which need not do more. */
final class Axe {
    private static final String RUN = "async () => (await axe.run(document)).violations"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))";

    private Axe() {}

    /** What is wrong with the page, one text for each rule that it breaks. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(source());
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
