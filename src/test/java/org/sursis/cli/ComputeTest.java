package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.Question;
import org.sursis.notice.law.SpokenDeadline;

/** What a lawyer reads at a terminal. */
class ComputeTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_paper_shows_both_days_every_step_and_the_source(Language language) throws IOException {
        var book = RealLaw.book();
        var leave = book.deadline(Question.of("ca", "ca-aljr-15", LocalDate.of(2026, 12, 15), "CA-QC"));
        var perfect = book.deadline(Question.of("ca", "ca-perfect-75", LocalDate.of(2026, 12, 7), null));
        var detained = book.deadline(Question.of("ca", "ca-det-48h", LocalDate.of(2026, 10, 31), "CA-ON"));
        var papers = DeadlinePaper.text(SpokenDeadline.of(leave, language), language)
                + "\n\n----\n\n"
                + DeadlinePaper.text(SpokenDeadline.of(perfect, language), language)
                + "\n\n----\n\n"
                + DeadlinePaper.text(SpokenDeadline.of(detained, language), language)
                + "\n";
        Golden.matches("deadlines-" + language.code() + ".txt", papers);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ca-aljr-16 --trigger 2026-11-06 | RULE is not known in the pack ca",
                "fr-oqtf --trigger 2026-11-06 | RULE: its jurisdiction has no rule pack",
                "ca-aljr-15 --trigger 2026-02-30 | --trigger is no day as 2026-11-06 and no day with its hour as 2026-10-31T22:00",
                "ca-aljr-15 --trigger 2026-11-06 --registry QC | --registry is not known; expected one of CA-AB, CA-BC, CA-MB, CA-NB, CA-NL, CA-NS, CA-NT, CA-NU, CA-ON, CA-PE, CA-QC, CA-SK, CA-YT",
                "ca-aljr-15 --trigger 2026-11-06 --zone EST | --zone is no region as America/Toronto",
                "ca-aljr-15 --trigger 2026-11-06 --language de | --language is not one of en, fr, es",
                "ca-aljr-15 --trigger 2026-11-06 --suspended 2026-11-07/2026-11-08 | --suspended do not stop this clock",
                "ca-departure-30 --trigger 2026-11-06 --suspended 2026-11-09/2026-11-08 | --suspended is no pair of days as 2026-11-01/2026-11-05, the first not after the last",
                "ca-aljr-15 --trigger 2031-12-28 | --trigger leads out of a calendar: no holidays for 2032 in the calendar ca-ia: 2032-01-12 lies outside 2015-01-01 to 2031-12-31",
                "ca-aljr-15 | Missing required option: '--trigger=DAY'"
            })
    void what_cannot_be_said_is_a_usage_error_that_names_the_option(String typed, String expected) {
        var err = new StringWriter();
        var commands = Commands.of(new StillLaunch());
        commands.setErr(new PrintWriter(err, true));
        assertThat(commands.execute(("compute " + typed).split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines()).containsExactly(expected, "Try 'sursis compute --help'.");
    }
}
