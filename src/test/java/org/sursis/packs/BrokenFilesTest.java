package org.sursis.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Golden;
import org.sursis.packs.book.LawText;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Fault;
import org.sursis.packs.page.Faults;

/** Small files, each with one mistake that its name tells, in the place of a good one. */
class BrokenFilesTest {

    @Test
    void each_is_refused_with_its_own_words_at_its_line() throws IOException {
        var said = files().stream()
                .map(file -> faults(file).stream().map(Fault::toString).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
        Golden.matches("packs-refused.txt", said);
    }

    @Test
    void none_is_taken_and_no_two_say_the_same() throws IOException {
        var sentences = files().stream()
                .map(file -> faults(file).stream().map(Fault::sentence).toList())
                .toList();
        assertThat(sentences).doesNotContain(List.of()).doesNotHaveDuplicates();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(LawFixtures.BROKEN)) {
            return files.sorted().toList();
        }
    }

    private static List<Fault> faults(Path file) {
        var name = file.getFileName().toString();
        var kind = name.startsWith("pack-") ? Kind.PACK : Kind.CALENDAR;
        var text = LawText.of(kind, kind == Kind.PACK ? "xx" : "xx-act", name, LawFixtures.bytes(file));
        var faults = new Faults();
        assertThat(LawFixtures.read(LawFixtures.goodBut(text), null, faults))
                .as(name)
                .isEmpty();
        return faults.all();
    }
}
