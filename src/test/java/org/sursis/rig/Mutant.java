package org.sursis.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sursis.rig.Breach.Kind;

/**
 * The service with one mistake in it, which the rig has to find.
 *
 * @param scenario the run that is aimed at it
 * @param breaks the sentences of the guarantee of which it must break one
 */
record Mutant(String name, Scenario scenario, Set<Kind> breaks, List<Edit> edits) {
    private static final String ROOT = "src/main/java/org/sursis/";

    /** A text that must stand exactly once in a file, and what takes its place. */
    record Edit(String file, String text, String instead) {}

    static Mutant of(String name, Scenario scenario, Kind... breaks) {
        return new Mutant(name, scenario, Set.of(breaks), List.of());
    }

    /** The same with one more edit. */
    Mutant in(String file, String text, String instead) {
        var more = new ArrayList<>(edits);
        more.add(new Edit(ROOT + file, text, instead));
        return new Mutant(name, scenario, breaks, List.copyOf(more));
    }

    /** The sources with the mistake in them, by file; {@code here} is the top of the tree. */
    Map<String, String> sources(Path here) throws IOException {
        var sources = new TreeMap<String, String>();
        for (var edit : edits) {
            var known = sources.get(edit.file());
            var source = known == null ? Files.readString(here.resolve(edit.file())) : known;
            int at = source.indexOf(edit.text());
            if (at < 0 || source.indexOf(edit.text(), at + 1) >= 0) {
                throw new IllegalStateException("the mutant '" + name
                        + "' is stale: its text must stand exactly once in " + edit.file() + ": " + edit.text());
            }
            sources.put(edit.file(), source.replace(edit.text(), edit.instead()));
        }
        return sources;
    }
}
