package org.sursis.board.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sursis.board.door.Form;
import org.sursis.board.words.AnswerWords;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.docket.Removal;
import org.sursis.watch.Refusal;
import org.sursis.watch.typed.Moments;
import org.sursis.watch.typed.Wording;

/** The new date as it was typed. */
record GivenDate(String day, String hour, String zone, String reason, String signs) {
    private static final String SOURCE = "answer-by-link";

    /** Nothing yet, in the zone of the file. */
    static GivenDate nothing(ZoneId zone) {
        return new GivenDate("", "", zone.getId(), "", "");
    }

    static GivenDate of(Form form) {
        return new GivenDate(
                form.field("date").strip(),
                form.field("time").strip(),
                form.field("zone").strip(),
                Wording.normal(form.field("reason").strip()),
                form.field("signs").strip());
    }

    /** Why this is no date for the file with that code, as a sentence that names the field; empty when it is one. */
    Optional<String> wrong(String code, AnswerWords words) {
        var date = Moments.date(day);
        if (date.isEmpty()) {
            return Optional.of(words.wrongDay());
        }
        if (!hour.isEmpty() && Moments.time(hour).isEmpty()) {
            return Optional.of(words.wrongHour());
        }
        if (ZoneKnowledge.region(zone).isEmpty()) {
            return Optional.of(words.wrongZone());
        }
        if (skipped(date.get())) {
            return Optional.of(words.skippedHour());
        }
        if (!reason.isEmpty() && Wording.whyNoNote(reason) != null) {
            return Optional.of(words.wrongReason(Wording.NOTE));
        }
        return Given.signsOf(signs, code) ? Optional.empty() : Optional.of(words.wrongSigns());
    }

    private boolean skipped(LocalDate date) {
        return Moments.time(hour)
                .filter(time ->
                        CivilTime.skipped(date, time, ZoneKnowledge.region(zone).orElseThrow()))
                .isPresent();
    }

    /** As it is kept, of one that is not wrong. */
    Removal removal() {
        return new Removal(
                Moments.date(day).orElseThrow(),
                Moments.time(hour).orElse(null),
                ZoneKnowledge.region(zone).orElseThrow(),
                SOURCE,
                null,
                reason.isEmpty() ? null : reason);
    }

    /** Why it was refused, as a sentence that names the field. */
    static String refused(Refusal refusal, AnswerWords words) {
        return switch (refusal.faults().get(0).pointer()) {
            case "/removal" -> words.sameDate();
            case "/removal/date" -> words.unfitDay();
            case "/removal/time" -> words.pastHour();
            case "/removal/reason" -> words.reasonNeeded();
            default -> words.notTaken();
        };
    }
}
