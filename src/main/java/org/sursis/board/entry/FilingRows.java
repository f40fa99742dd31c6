package org.sursis.board.entry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sursis.board.entry.EntryPage.FilingFields;
import org.sursis.board.entry.Select.Choice;
import org.sursis.board.words.EntryWords;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.Tongue;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.law.FilingPlan;
import org.sursis.law.LawBook;
import org.sursis.law.PlanStep;
import org.sursis.notice.KnownFiling;

/** The fields of the filings. */
record FilingRows(Fields fields, LawBook book, Tongue tongue) {
    private static final String[] LOWER = {"optimistic", "likely", "pessimistic", "office"};

    /** {@code plan} is null where none was chosen. */
    EntryPage.Filings of(FilingPlan plan, int own) {
        var steps = plan == null
                ? Stream.<FilingFields>empty()
                : plan.steps().stream().map(this::step);
        var others = IntStream.rangeClosed(1, own).mapToObj(this::own);
        var note = plan == null ? null : plan.note().in(tongue.language().code());
        return new EntryPage.Filings(Stream.concat(steps, others).toList(), own, note);
    }

    private EntryWords words() {
        return tongue.entry();
    }

    private FilingFields step(PlanStep step) {
        var at = FilingsTyped.prefix(step);
        return filing(
                at,
                Phrases.capital(step.names().in(tongue.language().code())),
                null,
                null,
                reckons(step.estimate()),
                step.office() == null ? office(at) : null);
    }

    private FilingFields own(int number) {
        var at = FilingsTyped.prefix(number);
        return filing(
                at,
                words().own(number),
                which(at),
                fields.text(at + "called", words().called(), words().calledHow()),
                null,
                office(at));
    }

    private String reckons(Estimate e) {
        return e == null ? words().planSilent() : words().planReckons(e.optimistic(), e.likely(), e.pessimistic());
    }

    private FilingFields filing(String at, String legend, Select which, Field called, String reckons, Select office) {
        fields.heading(at, legend);
        return new FilingFields(
                legend,
                which,
                called,
                status(at),
                fields.day(at + "startedOn", words().startedOn()),
                fields.day(at + "expectedOn", words().expectedOn()),
                reckons,
                fields.said(at, LOWER),
                List.of(
                        fields.of(at + "optimistic", words().optimistic(), "number", null),
                        fields.of(at + "likely", words().likely(), "number", null),
                        fields.of(at + "pessimistic", words().pessimistic(), "number", null)),
                office);
    }

    private Select status(String at) {
        var name = at + "status";
        var choices = Arrays.stream(FilingStatus.values())
                .map(s -> fields.choice(name, s.code(), tongue.docket().status(s)))
                .toList();
        return fields.few(name, tongue.rows().statusLabel(), choices);
    }

    private Select which(String at) {
        var name = at + "which";
        var known = Arrays.stream(KnownFiling.values())
                .map(k -> fields.choice(
                        name, k.code(), Phrases.capital(tongue.docket().filing(k))))
                .sorted((a, b) -> a.word().compareTo(b.word()));
        return fields.few(
                name,
                words().which(),
                Stream.concat(Stream.of(fields.choice(name, "", words().whichOther())), known)
                        .toList());
    }

    private Select office(String at) {
        var name = at + "office";
        Stream<Choice> known = book.calendarIds().stream().map(id -> fields.choice(name, id, id));
        return fields.few(
                name,
                words().office(),
                Stream.concat(Stream.of(fields.choice(name, "", words().officeUsual())), known)
                        .toList());
    }
}
