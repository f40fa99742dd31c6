package org.sursis.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.docket.Language;
import org.sursis.law.CannotSay;
import org.sursis.law.LawBook;
import org.sursis.law.Question;
import org.sursis.law.Suspension;
import org.sursis.notice.law.SpokenDeadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compute",
        mixinStandardHelpOptions = true,
        description = {
            "Computes a deadline, and shows every step of the count and where the rule stands.",
            "It needs no database and no settings. Arithmetic and sources, not legal advice."
        },
        footer = {"", "Example: sursis compute ca-aljr-15 --trigger 2026-12-15 --registry CA-QC"})
final class Compute implements Callable<Integer> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Launch launch;

    @Parameters(paramLabel = "RULE", description = "The rule's id, as ca-aljr-15.")
    private String rule;

    @Option(
            names = "--trigger",
            required = true,
            paramLabel = "DAY",
            description = "The day of the event, as 2026-11-06; with its hour where hours count, as 2026-10-31T22:00.")
    private String trigger;

    @Option(
            names = "--registry",
            paramLabel = "CODE",
            description = "The office whose holidays count, as CA-QC. Without: the strictest answer of all.")
    private String registry;

    @Option(
            names = "--zone",
            paramLabel = "REGION",
            description = "Where the event happened, as America/Toronto. Without: the registry's zone, or the pack's.")
    private String zone;

    @Option(
            names = "--how",
            paramLabel = "WAY",
            description = "How it was sent (mail, email, …), when the trigger is the day of sending.")
    private String how;

    @Option(
            names = "--suspended",
            paramLabel = "FROM/TO",
            description =
                    "Days on which the clock stood still, both included, as 2026-11-01/2026-11-05; may be repeated.")
    private List<String> suspended = new ArrayList<>();

    @Option(names = "--language", defaultValue = "en", paramLabel = "CODE", description = "en, fr or es.")
    private String language;

    @Option(names = "--json", description = "Prints JSON, as POST /api/v1/deadlines answers.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    Compute(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        var reader = Language.of(language).orElseThrow(() -> wrong("--language", "is not one of en, fr, es", null));
        var question = question();
        return launch.law(book -> answer(book, question, reader));
    }

    private int answer(LawBook book, Question question, Language reader) {
        try {
            var deadline = SpokenDeadline.of(book.deadline(question), reader);
            Terminal.answer(json ? DeadlinePaper.json(deadline) : DeadlinePaper.text(deadline, reader));
            return ExitCode.OK;
        } catch (CannotSay e) {
            throw wrong(option(e.field()), e.getMessage(), e);
        } catch (OutsideCoverage e) {
            throw wrong("--trigger", "leads out of a calendar: " + e.getMessage(), e);
        }
    }

    private Question question() {
        var at = at();
        return new Question(
                rule.split("-", 2)[0],
                rule,
                at.toLocalDate(),
                trigger.contains("T") ? at.toLocalTime() : null,
                registry,
                region(),
                how,
                suspended.stream().map(this::suspension).toList());
    }

    private LocalDateTime at() {
        try {
            return trigger.contains("T")
                    ? LocalDateTime.parse(trigger, HOUR)
                    : LocalDate.parse(trigger, DAY).atTime(LocalTime.MIDNIGHT);
        } catch (DateTimeException e) {
            throw wrong("--trigger", "is no day as 2026-11-06 and no day with its hour as 2026-10-31T22:00", e);
        }
    }

    private ZoneId region() {
        if (zone == null) {
            return null;
        }
        return ZoneKnowledge.region(zone).orElseThrow(() -> wrong("--zone", "is no region as America/Toronto", null));
    }

    private Suspension suspension(String text) {
        try {
            var ends = text.split("/", -1);
            if (ends.length == 2) {
                return new Suspension(LocalDate.parse(ends[0], DAY), LocalDate.parse(ends[1], DAY));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong("--suspended", "is no pair of days as 2026-11-01/2026-11-05, the first not after the last", e);
        }
        throw wrong("--suspended", "is no pair of days as 2026-11-01/2026-11-05", null);
    }

    private static String option(String field) {
        return switch (field) {
            case "rule" -> "RULE";
            case "jurisdiction" -> "RULE: its jurisdiction";
            case "suspensions" -> "--suspended";
            default -> "--" + field;
        };
    }

    private ParameterException wrong(String option, String why, Exception cause) {
        return new ParameterException(spec.commandLine(), option + " " + why, cause);
    }
}
