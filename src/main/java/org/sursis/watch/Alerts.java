package org.sursis.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Alert;

/** The alerts raised so far. Every method runs inside a transaction that the scene opened. */
public interface Alerts {

    /** Every alert of an order, oldest first. */
    List<Alert> of(UUID order);

    /** Every alert of these orders, oldest first; an order that has none is not in it. */
    Map<UUID, List<Alert>> of(Collection<UUID> orders);

    /** One alert of an organization. */
    Optional<Alert> find(UUID organization, UUID id);

    /** Stores new alerts. */
    void add(List<Alert> raised);

    /** Stores what became of alerts that are there: answer, end of the window, moot. */
    void save(List<Alert> changed);

    /** Alerts of an organization, newest first; {@code order} and {@code open} (awaiting an answer) may be null. */
    Page<Alert> list(UUID organization, UUID order, Boolean open, Page.Ask ask);
}
