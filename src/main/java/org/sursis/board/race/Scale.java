package org.sursis.board.race;

import org.sursis.board.words.Phrases;
import org.sursis.notice.SpokenTime;

/** The axis with its days, and the shapes that all pictures on it share. */
record Scale(Axis axis, Phrases phrases) {
    private static final int HEIGHT = 38;
    private static final int DAYS = 13;
    private static final int TODAY = 32;
    /** Longer than any picture is high; what stands out is cut off. */
    private static final int DOWN = 4_000;

    private static final String FLAG = "M0 1H13L9 5L13 9H0z";
    private static final String DIAMOND = "M0 0L4.5 5.5L0 11L-4.5 5.5z";
    private static final String ONWARD = "M-11 1L-5 6L-11 11M-6 1L0 6L-6 11";

    /** The days for the eye; the tables say every day again, so it is hidden from who reads with the ear. */
    String svg() {
        var svg = new Svg();
        svg.open("svg", "class", "scale", "aria-hidden", "true", "height", HEIGHT);
        for (var day : axis.ticks()) {
            svg.text(
                    "text",
                    SpokenTime.brief(day, phrases.tongue().language()).replaceFirst("^\\S+ ", ""),
                    "x",
                    Drawing.percent(axis.start(day)),
                    "y",
                    DAYS);
        }
        svg.text(
                "text",
                phrases.race().today(),
                "class",
                "now",
                "x",
                Drawing.percent(axis.start(axis.today())),
                "y",
                TODAY);
        return svg.close("svg").toString();
    }

    String shapes() {
        var svg = new Svg();
        svg.open("svg", "class", "shapes", "width", 0, "height", 0, "aria-hidden", "true");
        svg.open("defs");
        svg.open("g", "id", "grid");
        var weeks = new Strokes();
        axis.ticks().forEach(day -> weeks.down(axis.start(day), 0, DOWN));
        weeks.into(svg, "week");
        var now = new Strokes();
        now.down(axis.start(axis.today()), 0, DOWN);
        now.into(svg, "today");
        svg.close("g");
        svg.empty("path", "id", "flag", "class", "flag", "d", FLAG);
        svg.empty("path", "id", "gate", "class", "diamond", "d", DIAMOND);
        svg.empty("path", "id", "on", "class", "onward", "d", ONWARD);
        return svg.close("defs").close("svg").toString();
    }
}
