package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Removal;
import org.sursis.race.Standing;
import org.sursis.watch.Actor;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Watched;

/**
 * Open orders, the nearest removal first. Lists of orders come newest first, so a long one is asked for by ever later days
 * until enough are found: however many are stored, the nearest are among them.
 */
@Singleton
class OpenOrders {
    static final int MOST = 100;

    private static final EnumSet<Standing> OPEN = EnumSet.complementOf(EnumSet.of(Standing.CLOSED));
    private static final int[] DAYS_AHEAD = {2, 7, 14, 30, 90};

    private final ReadCase cases;

    OpenOrders(ReadCase cases) {
        this.cases = cases;
    }

    /** The nearest, and whether there are others. */
    record Nearest(List<Watched> orders, boolean more) {}

    Nearest nearest(Actor who) {
        var found = new HashMap<UUID, Watched>();
        boolean more = false;
        for (var standing : OPEN) {
            more |= collect(who, standing, found);
        }
        var sorted = found.values().stream()
                .sorted(Comparator.comparing(OpenOrders::removalAt))
                .toList();
        return new Nearest(sorted.subList(0, Math.min(MOST, sorted.size())), more || sorted.size() > MOST);
    }

    private boolean collect(Actor who, Standing standing, HashMap<UUID, Watched> found) {
        var all = ask(who, standing, null);
        if (all.next() == null) {
            add(all.items(), found);
            return false;
        }
        var today = CivilTime.day(cases.now(), ZoneOffset.UTC);
        var nearest = new ArrayList<Watched>();
        for (int i = 0; i < DAYS_AHEAD.length && nearest.size() < MOST; i++) {
            nearest.addAll(ask(who, standing, today.plusDays(DAYS_AHEAD[i])).items());
        }
        add(nearest.isEmpty() ? all.items() : nearest, found);
        return true;
    }

    private Page<Watched> ask(Actor who, Standing standing, LocalDate before) {
        return cases.orders(who, new Orders.Filter(standing, before, null), new Page.Ask(null, MOST));
    }

    private static void add(List<Watched> orders, HashMap<UUID, Watched> found) {
        orders.forEach(o -> found.put(o.file().order().id(), o));
    }

    private static Instant removalAt(Watched order) {
        return Optional.ofNullable(order.file().order().removal().current())
                .map(Removal::at)
                .orElse(Instant.MAX);
    }
}
