package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A person with a paper calendar, who follows the steps day by day and knows of the law only what they say. */
final class Replay {
    private final Set<LocalDate> leftOut = new HashSet<>();
    private LocalDate finger;
    private LocalDate safe;
    private LocalDate arguable;

    private Replay() {}

    /** Where the steps lead: the safe day and the arguable one. */
    static List<LocalDate> of(List<Step> steps) {
        var replay = new Replay();
        steps.forEach(replay::follow);
        var last = replay.finger;
        return List.of(replay.safe == null ? last : replay.safe, replay.arguable == null ? last : replay.arguable);
    }

    private void follow(Step step) {
        switch (step.kind()) {
            case DAY_ZERO -> finger = step.day();
            case NOT_COUNTED -> leftOut.add(step.day());
            case PAUSE -> step.day().datesUntil(step.to().plusDays(1)).forEach(leftOut::add);
            case DAYS_LATER, BUSINESS_DAYS_LATER -> finger = walk(step, 1, step.number());
            case CLEAR_DAYS_BEFORE -> finger = walk(step, -1, step.number()).minusDays(1);
            case DAYS_BEFORE -> finger = walk(step, -1, step.number());
            case MOVED -> moved(step);
            case ORDINARY, AS_IT_FALLS -> assertThat(step.day()).isEqualTo(finger);
            case NOT_MOVED -> assertThat(step.day()).isEqualTo(finger);
            case SAFE_BEFORE -> {
                assertThat(step.to()).isBefore(step.day());
                safe = step.to();
            }
            case OTHER_READING -> otherReading();
            case ARGUABLE_AFTER -> arguable = step.to();
            case PERHAPS -> {
                safe = step.day();
                arguable = step.to();
            }
            default -> throw new AssertionError("no paper calendar shows " + step);
        }
        if (step.kind() == Step.Kind.CLEAR_DAYS_BEFORE) {
            assertThat(finger).isEqualTo(step.to());
        }
    }

    private void moved(Step step) {
        assertThat(step.day()).isEqualTo(finger);
        finger = step.to();
    }

    private void otherReading() {
        if (safe == null) {
            safe = finger;
        }
        arguable = null;
        leftOut.clear();
    }

    private LocalDate walk(Step step, int direction, int count) {
        var day = step.day();
        for (int left = count; left > 0; ) {
            day = day.plusDays(direction);
            left -= leftOut.contains(day) ? 0 : 1;
        }
        if (step.kind() != Step.Kind.CLEAR_DAYS_BEFORE) {
            assertThat(day).as(step.toString()).isEqualTo(step.to());
        }
        return day;
    }
}
