package org.sursis.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sursis.alert.Alert;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Matter;
import org.sursis.alert.Matter.DateMoved;
import org.sursis.alert.Matter.StandingChanged;
import org.sursis.docket.RemovalOrder;
import org.sursis.notice.Bulletin.News;
import org.sursis.race.Standing;

/** Takes out of an order what its subscribers may see. */
public final class ComposeNews {

    private ComposeNews() {}

    /**
     * What happened to an order, and how it stands after it, as far as its subscribers see that.
     *
     * @param lastSafe the last day on which what is missing next still helps, or null
     */
    public static News of(
            RemovalOrder order, Standing standing, List<Alert> told, LocalDate lastSafe, Sight sees, Instant now) {
        return sees == Sight.REFERENCE
                ? unseen(order, told)
                : seen(order, standing, told, sees == Sight.DATES ? lastSafe : null, now);
    }

    /** That its watch ended is told all the same: silence must not look like it. */
    private static News unseen(RemovalOrder order, List<Alert> told) {
        var kinds = told.stream()
                .map(Alert::kind)
                .filter(kind -> kind == AlertKind.WATCH_ENDED)
                .distinct()
                .toList();
        return new News(
                order.id(),
                OrderCode.of(order.id()),
                order.reference(),
                kinds,
                null,
                null,
                null,
                null,
                order.zone(),
                null,
                null);
    }

    private static News seen(RemovalOrder order, Standing standing, List<Alert> told, LocalDate lastSafe, Instant now) {
        var removal = order.open() ? order.removal().watched(now) : null;
        return new News(
                order.id(),
                OrderCode.of(order.id()),
                order.reference(),
                told.stream().map(Alert::kind).distinct().toList(),
                standing,
                before(told),
                removal == null ? null : removal.date(),
                removal == null ? null : removal.time(),
                removal == null ? order.zone() : removal.zone(),
                was(told),
                removal == null ? null : lastSafe);
    }

    private static Standing before(List<Alert> told) {
        return matters(told, StandingChanged.class)
                .map(StandingChanged::from)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate was(List<Alert> told) {
        return matters(told, DateMoved.class)
                .map(DateMoved::before)
                .filter(Objects::nonNull)
                .map(before -> before.date())
                .findFirst()
                .orElse(null);
    }

    private static <M extends Matter> Stream<M> matters(List<Alert> told, Class<M> type) {
        return told.stream().map(Alert::matter).filter(type::isInstance).map(type::cast);
    }

    /** A day's news, oldest first, as one line for each order: how it stands now, and all that happened to it. */
    public static List<News> gathered(List<News> day) {
        var orders = new ArrayList<News>();
        for (var news : day) {
            var earlier =
                    orders.stream().filter(n -> n.order().equals(news.order())).findFirst();
            earlier.ifPresent(orders::remove);
            orders.add(earlier.map(news::after).orElse(news));
        }
        return orders;
    }
}
