package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;
import org.sursis.watch.chain.Links;

/** The command as somebody uses it who has nothing but the file. */
class JournalVerifyTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    Path folder;

    private final List<Link> chain = Links.chain(5);
    private final List<String> lines = new ArrayList<>();

    private record Said(int exit, List<String> answers, List<String> complaints) {}

    @BeforeEach
    void an_export_of_five_entries() {
        lines.add(ChainFile.begin(chain.get(4).head(), NOW));
        chain.forEach(link -> lines.add(link.line()));
    }

    private Said verify(String... heads) throws IOException {
        Files.write(folder.resolve("j"), lines);
        var arguments =
                new ArrayList<>(List.of("journal", "verify", folder.resolve("j").toString()));
        for (var head : heads) {
            arguments.addAll(List.of("--head", head));
        }
        var out = System.out;
        var err = System.err;
        var answers = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            int exit = Commands.run(new StillLaunch(), arguments.toArray(String[]::new));
            return new Said(exit, said(answers), said(complaints));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private List<String> said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8)
                .replace(folder.resolve("j").toString(), "j")
                .lines()
                .toList();
    }

    private static Said wrong(String... complaints) {
        return new Said(ExitCode.FAULT, List.of(), List.of(complaints));
    }

    private Said sound() {
        return new Said(
                ExitCode.OK,
                List.of("j: sound: " + Links.CLINIC + ", 5 entries, head "
                        + chain.get(4).hash()),
                List.of());
    }

    @Test
    void an_export_as_it_was_written_is_sound() throws IOException {
        assertThat(verify()).isEqualTo(sound());
        assertThat(verify(chain.get(4).hash(), chain.get(1).hash())).isEqualTo(sound());
    }

    @Test
    void a_changed_line_is_found() throws IOException {
        lines.set(3, lines.get(3).replace("event-3", "event-9"));

        assertThat(verify()).isEqualTo(wrong("j:4: entry 3 was changed: its hash is not that of what stands here"));
    }

    @Test
    void a_removed_line_is_found() throws IOException {
        lines.remove(3);

        assertThat(verify()).isEqualTo(wrong("j:4: entry 3 is missing in front of entry 4: removed, or moved"));
    }

    @Test
    void swapped_lines_are_found() throws IOException {
        Collections.swap(lines, 3, 4);

        assertThat(verify())
                .isEqualTo(wrong(
                        "j:4: entry 3 is missing in front of entry 4: removed, or moved",
                        "j:5: entry 3 stands behind entry 4: moved, or here twice"));
    }

    @Test
    void a_cut_tail_is_found_by_the_first_line_and_also_when_that_was_changed_by_a_head_kept_elsewhere()
            throws IOException {
        lines.remove(5);
        assertThat(verify()).isEqualTo(wrong("j:5: entry 5 is missing at the end: cut off"));

        lines.set(0, ChainFile.begin(chain.get(3).head(), NOW));
        assertThat(verify().exit()).isEqualTo(ExitCode.OK);
        var kept = chain.get(4).hash();
        assertThat(verify(kept).exit()).isEqualTo(ExitCode.FAULT);
        assertThat(verify(kept).complaints())
                .containsExactly(
                        "--head " + kept + ": no sound entry has this hash: what was there when it was kept was"
                                + " changed or cut off, or is of another chain");
    }

    @Test
    void what_is_no_export_is_told_by_its_line() throws IOException {
        lines.set(2, "{\"at\": 3}");
        assertThat(verify().complaints()).contains("j:3: is no entry of a journal");
        lines.set(2, chain.get(1).line().replace("\"seq\":2", "\"seq\": 2"));
        assertThat(verify().complaints()).contains("j:3: is an entry, but not written as an export writes it");
        lines.remove(0);
        assertThat(verify().complaints()).contains("j:1: stands before the line that begins a chain");
        lines.clear();
        assertThat(verify()).isEqualTo(wrong("j: is empty"));
        lines.addAll(Collections.nCopies(100, "no JSON"));
        assertThat(verify().complaints()).hasSize(20);
    }

    @Test
    void a_chain_of_another_format_is_not_misread() throws IOException {
        lines.set(0, lines.get(0).replace(ChainFile.FORMAT, "sursis-journal-2"));

        assertThat(verify().complaints())
                .startsWith("j:1: is of the format sursis-journal-2; expected sursis-journal-1");
    }

    @Test
    void a_chain_without_entries_is_sound() throws IOException {
        lines.clear();
        lines.add(ChainFile.begin(Head.of(Links.CLINIC), NOW));

        assertThat(verify().exit()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_file_that_is_not_there_is_a_fault() {
        var nowhere = folder.resolve("nowhere").toString();
        assertThat(Commands.run(new StillLaunch(), "journal", "verify", nowhere))
                .isEqualTo(ExitCode.FAULT);
    }
}
