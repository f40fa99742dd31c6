package org.sursis.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Fault;
import org.sursis.packs.page.Faults;

/** Files of one kind in one folder. */
final class LawFolder {
    private static final String ENDING = ".yaml";
    private static final String OTHER_ENDING = ".yml";

    private LawFolder() {}

    /**
     * Every YAML file of the folder. Files that an editor hides are its own.
     *
     * @param place from {@code packs/ca.yaml} to what the operator knows the file as
     */
    static List<LawText> texts(Kind kind, Path folder, UnaryOperator<String> place, Faults faults) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .map(file -> text(kind, file, place.apply(kind.folder() + "/" + name(file)), faults))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LawText> text(Kind kind, Path file, String place, Faults faults) {
        var name = name(file);
        if (name.endsWith(OTHER_ENDING)) {
            faults.add(new Fault(place, 0, 0, "would be passed over; a name that ends in " + ENDING + " is read"));
        }
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            var id = name.substring(0, name.length() - ENDING.length());
            return Optional.of(LawText.of(kind, id, place, Files.readAllBytes(file)));
        } catch (IOException e) {
            faults.add(new Fault(place, 0, 0, "cannot be read: " + e));
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
