package org.sursis.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sursis.alert.Alert;
import org.sursis.watch.Alerts;
import org.sursis.watch.Page;

/** Alerts as rows. Writes are flushed at once, as those of {@link PanacheOrders} are. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheAlerts implements Alerts {
    private static final Cursor CURSOR = new Cursor("alerts");
    /** {@link Alert#awaitsAnswer} in words of the query; the partial index has the same. */
    private static final String AWAITS =
            "(answerBy is not null and moot is null and (answerWord is null or answerWord = 'not-mine'))";

    private final AlertRows rows;
    private final AlertQueries queries;

    PanacheAlerts(AlertRows rows, AlertQueries queries) {
        this.rows = rows;
        this.queries = queries;
    }

    @Override
    public List<Alert> of(UUID order) {
        return of(List.of(order)).getOrDefault(order, List.of());
    }

    @Override
    public Map<UUID, List<Alert>> of(Collection<UUID> orders) {
        return queries.ofOrders(orders).stream().map(AlertRow::toDomain).collect(groupingBy(Alert::order));
    }

    @Override
    public Optional<Alert> find(UUID organization, UUID id) {
        var row = queries.inOrganization(organization, id).getSingleResultOrNull();
        return Optional.ofNullable(row).map(AlertRow::toDomain);
    }

    @Override
    public void add(List<Alert> raised) {
        raised.stream().map(AlertRow::of).forEach(rows::persist);
        rows.flush();
    }

    @Override
    public void save(List<Alert> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var known = queries.among(changed.stream().map(Alert::id).toList()).stream()
                .collect(toMap(r -> r.id, Function.identity()));
        for (var alert : changed) {
            var row = known.get(alert.id());
            if (row == null) {
                throw new IllegalStateException("alert " + alert.id() + " was never stored");
            }
            row.become(alert);
        }
        rows.flush();
    }

    @Override
    public Page<Alert> list(UUID organization, UUID order, Boolean open, Page.Ask ask) {
        var where = new StringBuilder("organizationId = :organization and seq < :below");
        var parameters = Parameters.with("organization", organization).and("below", CURSOR.below(ask));
        if (order != null) {
            where.append(" and orderId = :order");
            parameters.and("order", order);
        }
        if (open != null) {
            where.append(open ? " and " : " and not ").append(AWAITS);
        }
        // Rows added in this very transaction do not know the number that the database gave them.
        queries.session().clear();
        var found = rows.find(where + " order by seq desc", parameters)
                .range(0, ask.limit())
                .list();
        return CURSOR.page(found, ask, a -> a.seq, page -> page.stream()
                .map(AlertRow::toDomain)
                .toList());
    }
}
