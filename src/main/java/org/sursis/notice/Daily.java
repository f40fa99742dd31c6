package org.sursis.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.race.Standing;

/**
 * What a person is told each morning about the orders she answers for: that they are watched, how they stand, and which need
 * something today. References only; an order's person is never named.
 *
 * @param zone the reader's
 * @param standings how many orders stand how; none that are not there
 * @param lookedAtSince every order was looked at then or later
 * @param nextAt when one is looked at next
 * @param today the most pressing first, and no more than fit a page
 * @param more how many more need something
 */
public record Daily(
        Language language,
        ZoneId zone,
        int orders,
        Map<Standing, Integer> standings,
        Instant lookedAtSince,
        Instant nextAt,
        List<Line> today,
        int more) {
    private static final int ON_A_PAGE = 30;

    public Daily {
        standings = Map.copyOf(standings);
        today = List.copyOf(today);
    }

    /**
     * An order that needs something today.
     *
     * @param slack in business days, or null where nobody can reckon it
     * @param awaited true when an alert about it awaits an answer
     */
    public record Line(String reference, Standing standing, Integer slack, boolean awaited) {}

    /**
     * An order that she answers for.
     *
     * @param urgency where it stands among others, the most urgent lowest
     */
    public record Charge(
            String reference,
            Standing standing,
            Integer slack,
            boolean awaited,
            long urgency,
            Instant reviewedAt,
            Instant nextReviewAt) {

        private boolean needsSomething() {
            return awaited
                    || switch (standing) {
                        case LOST, AT_RISK, TIGHT, UNKNOWN -> true;
                        case CLEAR -> slack != null && slack <= 0;
                        case SETTLED, STAYED, CLOSED -> false;
                    };
        }
    }

    /** What is to be said of these orders, of which there is at least one. */
    public static Daily of(List<Charge> orders, Language language, ZoneId zone) {
        var standings = new EnumMap<Standing, Integer>(Standing.class);
        orders.forEach(o -> standings.merge(o.standing(), 1, Integer::sum));
        var pressing = orders.stream()
                .filter(Charge::needsSomething)
                .sorted(Comparator.comparing(Charge::awaited)
                        .reversed()
                        .thenComparing(Charge::urgency)
                        .thenComparing(Charge::reference))
                .toList();
        var first = pressing.stream()
                .limit(ON_A_PAGE)
                .map(o -> new Line(o.reference(), o.standing(), o.slack(), o.awaited()))
                .toList();
        return new Daily(
                language,
                zone,
                orders.size(),
                standings,
                orders.stream()
                        .map(Charge::reviewedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                orders.stream()
                        .map(Charge::nextReviewAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                first,
                pressing.size() - first.size());
    }

    /** How many need something today. */
    public int pressing() {
        return today.size() + more;
    }
}
