package org.sursis.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Contact;
import org.sursis.watch.Organizations;

/**
 * Organizations as rows. The operator is a contact without an order; those who were it before stay as rows, like everybody
 * who leaves a list.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheOrganizations implements Organizations {
    private final OrganizationRows rows;
    private final OrganizationQueries queries;
    private final Database database;

    PanacheOrganizations(OrganizationRows rows, OrganizationQueries queries, Database database) {
        this.rows = rows;
        this.queries = queries;
        this.database = database;
    }

    @Override
    public Optional<Organization> find(UUID id) {
        return rows.findByIdOptional(id).map(row -> row.toDomain(operator(id)));
    }

    private Contact operator(UUID organization) {
        return queries.everyOperator(organization).stream()
                .filter(o -> o.removedAt == null)
                .map(ContactRow::toDomain)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Organization> all() {
        var operators = queries.operators().stream().collect(toMap(o -> o.organizationId, ContactRow::toDomain));
        return queries.byName().stream()
                .map(o -> o.toDomain(operators.get(o.id)))
                .toList();
    }

    @Override
    public boolean nameTaken(String name, UUID except) {
        return queries.others(name, except) > 0;
    }

    @Override
    public void add(Organization organization) {
        var row = new OrganizationRow();
        row.take(organization);
        rows.persistAndFlush(row);
        writeOperator(organization);
    }

    @Override
    public void save(Organization organization) {
        rows.findByIdOptional(organization.id())
                .orElseThrow(() -> new IllegalStateException("organization " + organization.id() + " was never stored"))
                .take(organization);
        writeOperator(organization);
    }

    private void writeOperator(Organization organization) {
        var operator = organization.operator();
        var known = queries.everyOperator(organization.id());
        var left = known.stream().filter(o -> o.removedAt == null && (operator == null || !o.id.equals(operator.id())));
        left.forEach(o -> o.removedAt = now());
        // Goes first: there is never more than one operator at a time.
        rows.flush();
        if (operator != null) {
            var row = known.stream().filter(o -> o.id.equals(operator.id())).findFirst();
            row.ifPresentOrElse(r -> r.take(operator, 0), () -> addOperator(organization));
            rows.flush();
        }
    }

    private void addOperator(Organization organization) {
        var row = new ContactRow();
        row.id = organization.operator().id();
        row.organizationId = organization.id();
        row.take(organization.operator(), 0);
        queries.session().persist(row);
    }

    private Instant now() {
        return database.joined(sql -> sql.one("select now() as at", row -> Sql.instant(row, "at")));
    }
}
