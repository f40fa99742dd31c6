package org.sursis.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.calendar.Span;
import org.sursis.watch.Checkup.Finding;

/** Files that change under a running service. */
class LivePacksTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private static final String PACK = "packs/xx.yaml";
    private static final String OLD_PERIOD = "calendar: xx-act\n        period: ";

    @TempDir
    Path folder;

    @BeforeEach
    void the_law_of_nowhere_lies_in_the_operators_folder() throws IOException {
        for (var name : new String[] {PACK, "holidays/xx-act.yaml", "holidays/xx-court.yaml"}) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(LawFixtures.GOOD.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void the_programs_own_files_are_there_beside_the_operators() {
        var law = open();
        assertThat(law.book().packs().stream().map(pack -> pack.id())).containsExactly("ca", "uk", "us", "xx");
        assertThat(new LivePacks(new PacksFolder(null), TODAY)
                        .book().packs().stream().map(pack -> pack.id()))
                .containsExactly("ca", "uk", "us");
    }

    @Test
    void a_file_of_the_operators_takes_the_place_of_its_namesake() throws IOException {
        var own = Files.readString(Path.of("config", "packs", "uk.yaml"))
                .replaceFirst("(?m)^version: .*$", "version: \"2027.01.01\"");
        Files.writeString(folder.resolve("packs/uk.yaml"), own);
        assertThat(open().book().pack("uk").orElseThrow().version()).isEqualTo("2027.01.01");
    }

    @Test
    void a_change_is_taken_over_once_it_stands_still() throws IOException {
        var law = open();
        var before = law.book();
        edit(OLD_PERIOD + "P15D", OLD_PERIOD + "P10D");
        law.refresh();
        assertThat(law.book()).isSameAs(before);
        law.refresh();
        assertThat(oldPeriod(law)).isEqualTo(Span.days(10));
        assertThat(law.refused()).isEmpty();
        var after = law.book();
        law.refresh();
        assertThat(law.book()).isSameAs(after);
    }

    @Test
    void a_broken_change_leaves_the_last_good_law_in_use_until_it_is_mended() throws IOException {
        var law = open();
        var before = law.book();
        edit(OLD_PERIOD + "P15D", OLD_PERIOD + "15");
        look(law);
        assertThat(law.book()).isSameAs(before);
        assertThat(law.refused())
                .containsExactly(folder.resolve(PACK)
                        + ":24:17: period is '15'; expected days, months, years or hours, as P15D, P12M, P1Y or PT48H");
        assertThat(new PacksCheckup(law, TODAY).look())
                .isEqualTo(Finding.warning("changed files are refused, the last good ones stay in use: "
                        + law.refused().get(0)));
        edit(OLD_PERIOD + "15", OLD_PERIOD + "P15D");
        look(law);
        assertThat(law.refused()).isEmpty();
        assertThat(law.book()).isSameAs(before);
    }

    @Test
    void an_older_version_is_taken_when_it_says_that_it_means_it() throws IOException {
        var law = open();
        edit("2026.11.25", "2026.11.24-9");
        look(law);
        assertThat(law.refused())
                .containsExactly(
                        folder.resolve(PACK) + ":3:10: version 2026.11.24-9 is older than 2026.11.25, which is in use;"
                                + " add rollback: true to go back, or start the service anew");
        edit("zone: America/Toronto\nregistries", "zone: America/Toronto\nrollback: true\nregistries");
        look(law);
        assertThat(law.refused()).isEmpty();
        assertThat(law.book().pack("xx").orElseThrow().version()).isEqualTo("2026.11.24-9");
    }

    @Test
    void a_second_change_of_a_day_is_newer() throws IOException {
        var law = open();
        edit("2026.11.25", "2026.11.25-2");
        look(law);
        edit("2026.11.25-2", "2026.11.25-10");
        look(law);
        assertThat(law.book().pack("xx").orElseThrow().version()).isEqualTo("2026.11.25-10");
    }

    @Test
    void law_that_vanishes_is_kept() throws IOException {
        var law = open();
        var before = law.book();
        Files.delete(folder.resolve(PACK));
        Files.delete(folder.resolve("holidays/xx-court.yaml"));
        look(law);
        assertThat(law.book()).isSameAs(before);
        assertThat(law.refused())
                .containsExactly(
                        folder.resolve("holidays/xx-act.yaml") + ":20:3: 'XX-EA' is a registry of no pack",
                        "holidays/xx-court.yaml: is in use and is gone; put it back, or start the service anew",
                        "packs/xx.yaml: is in use and is gone; put it back, or start the service anew");
    }

    @Test
    void a_folder_that_vanishes_is_no_change_of_the_law() throws IOException {
        var law = open();
        var before = law.book();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        look(law);
        assertThat(law.book()).isSameAs(before);
        assertThat(law.refused()).contains(folder + ": has neither packs nor holidays in it");
    }

    @Test
    void a_file_with_another_ending_is_not_passed_over_in_silence() throws IOException {
        Files.move(folder.resolve(PACK), folder.resolve("packs/xx.yml"));
        assertThatThrownBy(this::open)
                .isInstanceOf(PacksRefused.class)
                .hasMessage(
                        folder.resolve("packs/xx.yml") + ": would be passed over; a name that ends in .yaml is read");
    }

    @Test
    void a_start_on_broken_files_is_refused_with_every_fault_of_every_file() throws IOException {
        edit(OLD_PERIOD + "P15D", OLD_PERIOD + "15");
        Files.writeString(folder.resolve("holidays/xx-act.yaml"), "id: [");
        assertThatThrownBy(this::open)
                .isInstanceOf(PacksRefused.class)
                .hasMessage("2 things are wrong in the rule packs and calendars:\n  "
                        + folder.resolve("holidays/xx-act.yaml")
                        + ":1:6: this is not YAML: expected the node content, but found '<stream end>'\n  "
                        + folder.resolve(PACK)
                        + ":24:17: period is '15'; expected days, months, years or hours, as P15D, P12M, P1Y or PT48H");
    }

    private LivePacks open() {
        return new LivePacks(new PacksFolder(folder), TODAY);
    }

    /** Two looks: a change counts once it stands still. */
    private static void look(LivePacks law) {
        law.refresh();
        law.refresh();
    }

    private static Span oldPeriod(LivePacks law) {
        return law.book()
                .pack("xx")
                .flatMap(pack -> pack.rule("xx-appeal"))
                .orElseThrow()
                .texts()
                .get(0)
                .period();
    }

    private void edit(String from, String to) throws IOException {
        var file = folder.resolve(PACK);
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
