package org.sursis.packs;

import io.smallrye.common.classloader.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Faults;

/** The files of law that the program carries, so that it knows the law in an empty folder too. */
final class BuiltIn {
    private static final String FOLDER = "org/sursis/packs/law/";

    private BuiltIn() {}

    static List<LawText> texts() {
        var texts = new ArrayList<LawText>();
        for (var kind : Kind.values()) {
            try {
                ClassPathUtils.consumeAsPaths(
                        BuiltIn.class.getClassLoader(),
                        FOLDER + kind.folder(),
                        folder -> texts.addAll(
                                LawFolder.texts(kind, folder, name -> "(in the program) " + name, new Faults())));
            } catch (IOException e) {
                throw new UncheckedIOException("the program is damaged: its rule packs cannot be read", e);
            }
        }
        return List.copyOf(texts);
    }
}
