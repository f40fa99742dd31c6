package org.sursis.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** Makes the mistake in a copy of the tree. */
    void applyTo(Path tree) throws IOException {
        for (var edit : edits) {
            var file = tree.resolve(edit.file());
            var source = Files.readString(file);
            int at = source.indexOf(edit.text());
            if (at < 0 || source.indexOf(edit.text(), at + 1) >= 0) {
                throw new IllegalStateException("the mutant '" + name
                        + "' is stale: its text must stand exactly once in " + edit.file() + ": " + edit.text());
            }
            Files.writeString(file, source.replace(edit.text(), edit.instead()));
        }
    }

    /** Takes it out again. */
    void undoIn(Path tree, Path original) throws IOException {
        for (var edit : edits) {
            Files.writeString(tree.resolve(edit.file()), Files.readString(original.resolve(edit.file())));
        }
    }
}
