package org.sursis.board.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.law.FilingPlan;
import org.sursis.law.LawBook;
import org.sursis.law.PlanStep;

/**
 * The filings of the form: the steps of its plan, each as in the plan where nothing else was typed, and those that were added.
 *
 * @param language of the titles that come from the plan
 * @param today the day on which what is complete was complete
 */
record FilingsTyped(Reading typed, LawBook book, Language language, LocalDate today) {
    /** There is room for so many beside the plan's. */
    static final int MOST_OWN = 20;

    private static final String[] OWN = {
        "called", "status", "startedOn", "expectedOn", "optimistic", "likely", "pessimistic", "office"
    };

    /** A filing, and how its fields begin. */
    record Row(String prefix, Filing filing) {

        boolean own() {
            return prefix.startsWith("x");
        }
    }

    static String prefix(PlanStep step) {
        return "f." + step.code() + ".";
    }

    static String prefix(int own) {
        return "x" + own + ".";
    }

    /** How many were asked for beside the plan's; one where there is no plan. */
    static int room(Reading typed, FilingPlan plan) {
        var text = typed.text("own");
        int asked = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        int more = typed.on("more") ? 1 : 0;
        return Math.min(MOST_OWN, Math.max(asked, plan == null ? 1 : 0) + more);
    }

    List<Row> rows(FilingPlan plan) {
        var steps = plan == null ? Stream.<Row>empty() : plan.steps().stream().map(this::step);
        var own = IntStream.rangeClosed(1, room(typed, plan)).mapToObj(this::own);
        return Stream.concat(steps, own).filter(Objects::nonNull).toList();
    }

    private Row step(PlanStep step) {
        var at = prefix(step);
        var estimate = estimate(at);
        var office = step.office() == null ? office(at) : step.office();
        var aim = new Aim(step.requires(), step.target(), step.completeWhen());
        var title = step.names().in(language.code());
        return new Row(at, filing(at, step.code(), title, estimate == null ? step.estimate() : estimate, office, aim));
    }

    /** Null where nothing was typed. */
    private Row own(int number) {
        var at = prefix(number);
        if (typed.blank(at + "which")
                && Stream.of(OWN).allMatch(name -> typed.blank(at + name) || name.equals("status"))) {
            return null;
        }
        var title = typed.line(at + "called");
        var known = typed.code(at + "which");
        if (known == null && typed.blank(at + "called")) {
            typed.wrong(at + "called", typed.words().whichNeeded());
        }
        var code = known != null ? known : code(title, number);
        var aim = new Aim(List.of(), Filing.REMOVAL, CompleteWhen.COMPLETE);
        return new Row(at, filing(at, code, title, estimate(at), office(at), aim));
    }

    private static String code(String title, int number) {
        return Optional.ofNullable(title)
                .map(Slug::of)
                .filter(code -> !code.isEmpty())
                .orElse("filing-" + number);
    }

    private String office(String at) {
        return typed.parsed(
                at + "office",
                id -> Optional.of(id).filter(book.calendarIds()::contains),
                typed.words().badChoice());
    }

    private Estimate estimate(String at) {
        if (typed.blank(at + "optimistic", at + "likely", at + "pessimistic")) {
            return null;
        }
        var days = Stream.of("optimistic", "likely", "pessimistic")
                .map(name -> typed.days(at + name))
                .toList();
        if (Stream.of("optimistic", "likely", "pessimistic").anyMatch(name -> typed.blank(at + name))) {
            typed.wrong(at + "likely", typed.words().threeNumbers());
            return null;
        }
        if (days.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        if (days.get(0) > days.get(1) || days.get(1) > days.get(2)) {
            typed.wrong(at + "likely", typed.words().badOrder());
            return null;
        }
        return new Estimate(days.get(0), days.get(1), days.get(2));
    }

    private record Aim(List<String> requires, String target, CompleteWhen completeWhen) {}

    private Filing filing(String at, String code, String title, Estimate estimate, String office, Aim aim) {
        var chosen = typed.parsed(at + "status", FilingStatus::of, typed.words().badChoice());
        var status = chosen == null ? FilingStatus.PLANNED : chosen;
        var startedOn = typed.day(at + "startedOn");
        if (startedOn != null && startedOn.isAfter(today) && status == FilingStatus.COMPLETE) {
            typed.wrong(at + "startedOn", typed.words().inFuture());
        }
        return new Filing(
                UUID.randomUUID(),
                code,
                title,
                status,
                startedOn,
                null,
                typed.day(at + "expectedOn"),
                status == FilingStatus.COMPLETE ? today : null,
                estimate,
                office,
                aim.requires,
                aim.target,
                aim.completeWhen,
                1);
    }
}
