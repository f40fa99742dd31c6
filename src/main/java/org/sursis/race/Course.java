package org.sursis.race;

import java.util.List;
import org.sursis.docket.Filing;

/**
 * What is run: the filings of one order, and what they must beat.
 *
 * @param chainConfirmed counsel said that no filing is missing
 */
public record Course(List<Filing> filings, List<Goal> goals, boolean chainConfirmed) {

    public Course {
        filings = List.copyOf(filings);
        goals = List.copyOf(goals);
    }
}
