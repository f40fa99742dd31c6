package org.sursis.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sursis.law.LawBook;
import org.sursis.packs.book.BookReader;
import org.sursis.packs.book.LawRead;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Faults;

/** Files of law for tests: the law of nowhere, good and broken. */
public final class LawFixtures {
    static final Path GOOD = Path.of("src", "test", "resources", "packs", "good");
    static final Path BROKEN = Path.of("src", "test", "resources", "packs", "broken");

    private LawFixtures() {}

    /** Everything in a folder with packs and holidays. */
    public static List<LawText> texts(Path folder) {
        var texts = new ArrayList<LawText>();
        for (var kind : Kind.values()) {
            texts.addAll(LawFolder.texts(kind, folder.resolve(kind.folder()), name -> name, new Faults()));
        }
        return texts;
    }

    /** The book that a folder holds. */
    public static LawBook book(Path folder) {
        var faults = new Faults();
        return read(texts(folder), null, faults)
                .orElseThrow(() -> new PacksRefused(faults.all()))
                .book();
    }

    static Optional<LawRead> read(List<LawText> texts, LawBook before, Faults faults) {
        return new BookReader().read(texts, before, faults);
    }

    /** The good files with one in the place of its namesake. */
    static List<LawText> goodBut(LawText other) {
        var texts = new ArrayList<>(texts(GOOD));
        texts.replaceAll(text -> text.kind() == other.kind() && text.name().equals(other.name()) ? other : text);
        return texts;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
