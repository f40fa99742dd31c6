package org.sursis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sursis.packs.book.BookReader;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Faults;

/**
 * How long the packs and calendars of a folder ({@code config} when none is given) take to read: the first time, as at a start, and
 * warm, as when a running service takes over a change; the mark is 100 ms. Prints what is wrong with them, if anything is.
 */
public final class PacksBench {
    private static final int TIMES = 60;

    private PacksBench() {}

    public static void main(String... args) throws IOException {
        var folder = Path.of(args.length == 0 ? "config" : args[0]);
        var millis = new ArrayList<Double>();
        for (int n = 0; n < TIMES; n++) {
            var begun = System.nanoTime();
            read(folder);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        System.out.printf(Locale.ROOT, "first %.1f ms%n", millis.get(0));
        var warm = millis.subList(TIMES / 2, TIMES).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "warm median %.1f ms, worst %.1f ms%n",
                warm.get(warm.size() / 2),
                warm.get(warm.size() - 1));
    }

    private static void read(Path folder) throws IOException {
        var faults = new Faults();
        var texts = new ArrayList<LawText>();
        for (var kind : Kind.values()) {
            texts.addAll(texts(kind, folder.resolve(kind.folder())));
        }
        if (new BookReader().read(texts, null, faults).isEmpty()) {
            faults.all().forEach(System.out::println);
            System.exit(1);
        }
    }

    private static List<LawText> texts(Kind kind, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var texts = new ArrayList<LawText>();
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".yaml"))::iterator) {
                var name = file.getFileName().toString().replace(".yaml", "");
                texts.add(LawText.of(kind, name, file.toString(), Files.readAllBytes(file)));
            }
            return texts;
        }
    }
}
