package org.sursis.api.told;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.told.LimitBody.DatesBody;
import org.sursis.law.order.Move;

/** A deadline that was set, moved, stopped or fell away, as one alert saw it. */
@Schema(name = "DeadlineMovedDetails")
record MoveBody(
        LimitBody deadline,

        @Schema(description = "the last dates that were said of it, or null")
        DatesBody before,

        @Schema(description = "the new dates; null where there are none now")
        DatesBody now,

        @Schema(
                description = "what the deadline does now; unknown: it cannot be computed",
                enumeration = {"runs", "paused", "unknown", "gone"})
        String course,

        LocalDate pausedSince,
        Integer daysLeft,
        String cannot,
        WhyBody why,

        @Schema(description = "rises with every change of the deadline")
        int version) {

    static MoveBody of(Move move) {
        var pause = move.pause();
        return new MoveBody(
                LimitBody.of(move.limit()),
                DatesBody.of(move.before()),
                DatesBody.of(move.limit().dates()),
                Facts.code(move.now()),
                pause == null ? null : pause.since(),
                pause == null ? null : pause.daysLeft(),
                move.cannot(),
                WhyBody.of(move.why()),
                move.version());
    }

    /** What brought the change. */
    @Schema(name = "DeadlineMovedWhy")
    record WhyBody(
            @Schema(
                    enumeration = {
                        "event-recorded",
                        "event-corrected",
                        "order-amended",
                        "pack-changed",
                        "calendar-changed"
                    })
            String because,

            @Schema(description = "the pack before, or null", examples = "ca 2026.11.22")
            String from,

            @Schema(description = "the pack now, or the code of the event, or null", examples = "released")
            String to) {

        static WhyBody of(Move.Why why) {
            return new WhyBody(Facts.code(why.because()), why.from(), why.to());
        }
    }
}
