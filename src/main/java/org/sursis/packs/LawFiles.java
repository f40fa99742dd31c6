package org.sursis.packs;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Fault;
import org.sursis.packs.page.Faults;

/** The files that count: those of the operator, and those of the program that none of his has the name of. */
final class LawFiles {
    private final List<LawText> builtIn = BuiltIn.texts();
    private final Path folder;

    LawFiles(PacksFolder folder) {
        this.folder = folder.path();
    }

    /** As they are now. What cannot be read is a fault, and never the same as what is not there. */
    List<LawText> read(Faults faults) {
        Map<String, LawText> texts = new TreeMap<>();
        builtIn.forEach(text -> texts.put(key(text), text));
        if (folder != null) {
            own(faults).forEach(text -> texts.put(key(text), text));
        }
        return List.copyOf(texts.values());
    }

    private static String key(LawText text) {
        return text.kind().folder() + "/" + text.name();
    }

    private List<LawText> own(Faults faults) {
        try {
            if (!PacksFolder.holdsLaw(folder)) {
                faults.add(new Fault(folder.toString(), 0, 0, "has neither packs nor holidays in it"));
            }
            return List.of(Kind.values()).stream()
                    .filter(kind -> Files.isDirectory(folder.resolve(kind.folder())))
                    .flatMap(kind -> LawFolder.texts(kind, folder.resolve(kind.folder()), this::place, faults).stream())
                    .toList();
        } catch (UncheckedIOException e) {
            faults.add(new Fault(folder.toString(), 0, 0, "cannot be read: " + e.getCause()));
            return List.of();
        }
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }
}
