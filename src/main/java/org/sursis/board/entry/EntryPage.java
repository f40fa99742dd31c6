package org.sursis.board.entry;

import java.util.List;
import org.sursis.board.look.Frame;
import org.sursis.board.page.Rows;
import org.sursis.board.page.Running;
import org.sursis.board.words.EntryWords;
import org.sursis.board.words.RaceWords;

/**
 * The form with all that was typed.
 *
 * @param shelf under which a browser keeps it for whoever is signed in
 * @param fresh true where nothing was typed so far, so that the browser may bring back what it kept
 * @param key by which a second press is known for one
 * @param wrongs why it was not stored; empty where nobody asked for that
 * @param already the address of the order that this form has become already, or null
 */
public record EntryPage(
        Frame frame,
        EntryWords words,
        RaceWords race,
        String shelf,
        boolean fresh,
        String key,
        List<Wrong> wrongs,
        String already,
        Start start,
        When when,
        Filings filings,
        People people,
        Outlook outlook) {

    /** What an order is known by. */
    public record Start(Field reference, Select jurisdiction, Select registry, Select plan, Field kind) {}

    /** The removal. */
    public record When(Field date, Field time, Select zone, Field source, Field learnedOn) {}

    /**
     * The filings.
     *
     * @param own how many there is room for beside those of the plan
     * @param note what the plan does not do, or null
     */
    public record Filings(List<FilingFields> rows, int own, String note) {}

    /**
     * One filing.
     *
     * @param which the well-known kinds, or null for a step of a plan
     * @param called null for a step of a plan
     * @param reckons how long the plan takes it to take, or null
     * @param open true where the lower half is to be seen
     * @param office null where the plan says it
     */
    public record FilingFields(
            String legend,
            Select which,
            Field called,
            Select status,
            Field startedOn,
            Field expectedOn,
            String reckons,
            boolean open,
            List<Field> estimate,
            Select office) {}

    /** The people, and whether the chain is complete. */
    public record People(List<PersonFields> tiers, boolean chainConfirmed) {}

    /** Somebody on the list. */
    public record PersonFields(String legend, Field name, Field email, Field phone, Select language) {}

    /**
     * What would come of it.
     *
     * @param standing null where it cannot be reckoned, and then {@code running} is null too
     * @param missing what is missing or in doubt
     * @param said the same in one line
     */
    public record Outlook(Rows.Mark standing, Running running, List<Wrong> missing, String said) {}
}
