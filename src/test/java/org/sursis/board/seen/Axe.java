package org.sursis.board.seen;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Asks axe-core whether everybody can use a page. Its script comes with its library for Playwright, which need not do more. */
final class Axe {
    private static final String RUN = "async (rules) => (await axe.run(document, rules || {})).violations"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))";

    private static final String SOURCE = source();

    private Axe() {}

    /** What is wrong with the page, one text for each rule that it breaks. */
    static List<String> violations(Page page) {
        return violations(page, null);
    }

    /** What cannot be told from its ground in the colours that the page wears now. */
    static List<String> pale(Page page) {
        return violations(page, Map.of("runOnly", List.of("color-contrast")));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Map<String, Object> rules) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String source() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
