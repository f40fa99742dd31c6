package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.PastCases;

/** Past cases, read from the filings themselves. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcPastCases implements PastCases {
    private static final String BEGUN = """
            select started_on, completed_on from filing
             where organization_id = ? and code = ? and started_on is not null
               and ((status = 'complete' and completed_on is not null) or status = 'pending')
             order by started_on desc limit 1000""";

    private final Database database;

    JdbcPastCases(Database database) {
        this.database = database;
    }

    @Override
    public List<Begun> of(UUID organization, String filing) {
        return database.joined(sql -> sql.query(
                BEGUN,
                row -> new Begun(
                        row.getObject("started_on", LocalDate.class), row.getObject("completed_on", LocalDate.class)),
                organization,
                filing));
    }
}
