package org.sursis.board.page;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sursis.board.race.Race;

/**
 * The race of one order as it is reckoned for its page.
 *
 * @param shapes what the picture is made of; only one picture of a page brings it
 * @param why the standing, sentence by sentence
 * @param today what closes today and what comes next
 * @param rests what each forecast rests on
 */
public record Running(
        Rows.Mark standing,
        RawString shapes,
        RawString scale,
        Race race,
        List<String> why,
        List<String> today,
        List<Rows.Fact> rests,
        List<Gate> gates) {

    /** A gate with what goes with it and on what that rests. */
    public record Gate(String name, String until, boolean passed, List<String> below) {}

    /**
     * What would be otherwise: what was asked, and what would come of it.
     *
     * @param removal the day that was given, or null
     * @param filing the code that was given, or null
     * @param days the number that was given, or null
     * @param faults why nothing could be reckoned; empty where something was
     * @param then null where nothing was asked or could be reckoned
     */
    public record Supposed(String removal, String filing, Integer days, List<String> faults, Running then) {}

    /** A filing that a question can be asked of. */
    public record Choice(String code, String name, boolean chosen) {}
}
