package org.sursis.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sursis.packs.book.BookReader;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Faults;

/**
 * How long the packs and calendars of a folder ({@code config} when none is given) take to read: the first time, as at a start, and
 * warm, as when a running service takes over a change; the mark is 100 ms. It prints the time on the clock, and in brackets that of
 * the processor, which others at work on the machine do not stretch; and what is wrong with the files, if anything is.
 */
public final class PacksBench {
    private static final int TIMES = 60;

    private PacksBench() {}

    public static void main(String... args) throws IOException {
        var folder = Path.of(args.length == 0 ? "config" : args[0]);
        var begun = new Took();
        var reader = new BookReader();
        read(reader, folder);
        System.out.println("first " + begun);
        var warm = new ArrayList<Took>();
        for (int n = 0; n < TIMES; n++) {
            var took = new Took();
            read(reader, folder);
            took.end();
            warm.add(took);
        }
        var late = warm.subList(TIMES / 2, TIMES).stream()
                .sorted(Comparator.comparing(took -> took.clock))
                .toList();
        System.out.println("warm median " + late.get(late.size() / 2) + ", worst " + late.get(late.size() - 1));
    }

    /** A stretch of time, which ends when it is first asked. */
    private static final class Took {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private final long clockBegan = System.nanoTime();
        private final long processorBegan = THREADS.getCurrentThreadCpuTime();
        private Double clock;
        private double processor;

        void end() {
            if (clock == null) {
                clock = (System.nanoTime() - clockBegan) / 1e6;
                processor = (THREADS.getCurrentThreadCpuTime() - processorBegan) / 1e6;
            }
        }

        @Override
        public String toString() {
            end();
            return String.format(Locale.ROOT, "%.1f ms (%.1f)", clock, processor);
        }
    }

    private static void read(BookReader reader, Path folder) throws IOException {
        var faults = new Faults();
        var texts = new ArrayList<LawText>();
        for (var kind : Kind.values()) {
            texts.addAll(texts(kind, folder.resolve(kind.folder())));
        }
        if (reader.read(texts, null, faults).isEmpty()) {
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
