package org.sursis.board.race;

import java.time.LocalDate;
import org.sursis.docket.FilingStatus;
import org.sursis.watch.Sketch;

/** The bars of all lanes of one race, gathered by their kind. */
final class Lanes {
    private static final int LEDGE = 3;
    private static final int THIN = 2;

    private final Axis axis;
    private final Strokes behind = new Strokes();
    private final Strokes done = new Strokes();
    private final Strokes onItsWay = new Strokes();
    private final Strokes toBegin = new Strokes();
    private final Strokes likely = new Strokes();
    private final Strokes slow = new Strokes();
    private final Strokes late = new Strokes();
    private final Strokes safe = new Strokes();

    Lanes(Axis axis) {
        this.axis = axis;
    }

    /** Adds a lane whose bar begins at {@code top} and is {@code high}. */
    void add(Sketch.Lane lane, int top, int high) {
        if (lane.done()) {
            finished(lane, top, high);
        } else {
            running(lane, top, high);
        }
    }

    private void finished(Sketch.Lane lane, int top, int high) {
        if (lane.p50() != null) {
            int end = axis.end(lane.p50());
            int start = lane.since() == null ? axis.start(lane.p50()) : axis.start(lane.since());
            done.box(Math.min(start, end - 1), end, top, high);
        }
    }

    private void running(Sketch.Lane lane, int top, int high) {
        int now = axis.start(axis.today());
        boolean begun = lane.status() == FilingStatus.PENDING;
        if (begun && lane.since() != null) {
            behind.box(axis.start(lane.since()), now, top, high);
        }
        if (lane.p50() != null) {
            (begun ? onItsWay : toBegin).across(now, axis.end(lane.p50()), top + high / 2);
            likely.box(axis.end(lane.p50()) - 2, end(lane.p80()), top, high);
            slow.box(end(lane.p80()), end(lane.p95()), top, high);
        }
        if (lane.latestSafe() != null && !axis.beyond(lane.latestSafe())) {
            int last = axis.end(lane.latestSafe());
            safe.down(last, top - LEDGE, top + high + LEDGE);
            if (lane.p50() != null) {
                late.box(last, end(lane.p80()), top + high + 1, THIN);
            }
        }
    }

    /** A day that cannot be foreseen lies behind the axis. */
    private int end(LocalDate day) {
        return day == null ? Axis.LENGTH : axis.end(day);
    }

    void into(Svg svg) {
        behind.into(svg, "behind");
        done.into(svg, "done");
        onItsWay.into(svg, "way");
        toBegin.into(svg, "wait");
        slow.into(svg, "slow");
        likely.into(svg, "likely");
        late.into(svg, "late");
    }

    /** The last safe days, which must be seen on top of whatever else lies there. */
    void safeInto(Svg svg) {
        safe.into(svg, "round");
        safe.into(svg, "safe");
    }
}
