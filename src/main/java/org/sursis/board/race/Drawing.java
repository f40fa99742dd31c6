package org.sursis.board.race;

import java.time.LocalDate;
import java.util.List;
import org.sursis.watch.Sketch;

/**
 * One race as SVG: a lane for each filing, gates and the removal across all of them. Bars lie in a box that is stretched to whatever
 * width there is; names and signs lie above it and are not stretched. Nothing in it hangs on colour alone: what is behind is a solid
 * bar, what is forecast a full and then an empty box, a last safe day an upright stroke, a gate a broken line with a diamond, the
 * removal a heavy line with a flag.
 */
record Drawing(Axis axis, Sketch sketch, List<String> names) {
    private static final int LANE = 30;
    private static final int HEAD = 14;
    private static final int BAR_TOP = 16;
    private static final int BAR = 9;
    private static final int FOOT = 4;

    /** The whole element; {@code label} is what it is called for who cannot see it. */
    String svg(String label) {
        int height = HEAD + LANE * sketch.lanes().size() + FOOT;
        var svg = new Svg();
        svg.open("svg", "class", "race", "role", "img", "aria-label", label, "height", height);
        stretched(svg, height);
        names(svg);
        signs(svg);
        return svg.close("svg").toString();
    }

    private void stretched(Svg svg, int height) {
        var box = "0 0 " + Axis.LENGTH + " " + height;
        svg.open("svg", "viewBox", box, "preserveAspectRatio", "none", "width", "100%", "height", height);
        svg.empty("use", "href", "#grid");
        var lanes = lanes();
        lanes.into(svg);
        acrossAll(svg, height);
        lanes.safeInto(svg);
        svg.close("svg");
    }

    private Lanes lanes() {
        var lanes = new Lanes(axis);
        for (int i = 0; i < sketch.lanes().size(); i++) {
            lanes.add(sketch.lanes().get(i), HEAD + i * LANE + BAR_TOP, BAR);
        }
        return lanes;
    }

    private void acrossAll(Svg svg, int height) {
        var gates = new Strokes();
        sketch.gates().stream()
                .filter(g -> !axis.beyond(g.day()))
                .forEach(g -> gates.down(axis.end(g.day()), HEAD, height));
        gates.into(svg, "gate");
        var removal = removal();
        if (removal != null && !axis.beyond(removal)) {
            var line = new Strokes();
            line.down(axis.start(removal), HEAD, height);
            line.into(svg, "end");
        }
    }

    private void names(Svg svg) {
        for (int i = 0; i < names.size(); i++) {
            var lane = sketch.lanes().get(i);
            var name = (lane.done() ? "✓ " : "") + names.get(i);
            svg.text("text", name, "x", 2, "y", HEAD + i * LANE + BAR_TOP - 5);
        }
    }

    private void signs(Svg svg) {
        sketch.gates().stream()
                .filter(g -> !axis.beyond(g.day()))
                .forEach(g -> svg.empty("use", "href", "#gate", "x", percent(axis.end(g.day()))));
        var removal = removal();
        if (removal == null) {
            return;
        }
        if (axis.beyond(removal)) {
            svg.empty("use", "href", "#on", "x", "100%");
        } else {
            svg.empty("use", "href", "#flag", "x", percent(axis.start(removal)));
        }
    }

    private LocalDate removal() {
        return sketch.finish() == null ? null : sketch.finish().day();
    }

    /** A place as a share of the width, to a hundredth. */
    static String percent(int place) {
        int hundredths = place * 10_000 / Axis.LENGTH;
        int rest = hundredths % 100;
        return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest) + "%";
    }
}
