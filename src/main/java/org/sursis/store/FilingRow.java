package org.sursis.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;

/** One filing of an order. */
@Entity
@Table(name = "filing")
class FilingRow {
    @Id
    UUID id;

    @Version
    long version;

    UUID organizationId;
    UUID orderId;
    int position;
    String code;
    String title;
    String status;
    LocalDate startedOn;
    LocalDate filedOn;
    LocalDate expectedOn;
    LocalDate completedOn;
    Integer estimateOptimistic;
    Integer estimateLikely;
    Integer estimatePessimistic;
    String office;

    @Column(columnDefinition = "text[]")
    String[] requires;

    String target;
    String completeWhen;
    int revision;

    void take(Filing filing, int place) {
        position = place;
        code = filing.code();
        title = filing.title();
        status = Codes.of(filing.status());
        startedOn = filing.startedOn();
        filedOn = filing.filedOn();
        expectedOn = filing.expectedOn();
        completedOn = filing.completedOn();
        take(filing.estimate());
        office = filing.office();
        requires = filing.requires().toArray(String[]::new);
        target = filing.target();
        completeWhen = Codes.of(filing.completeWhen());
        revision = filing.revision();
    }

    private void take(Estimate estimate) {
        estimateOptimistic = estimate == null ? null : estimate.optimistic();
        estimateLikely = estimate == null ? null : estimate.likely();
        estimatePessimistic = estimate == null ? null : estimate.pessimistic();
    }

    Filing toDomain() {
        var estimate = estimateOptimistic == null
                ? null
                : new Estimate(estimateOptimistic, estimateLikely, estimatePessimistic);
        return new Filing(
                id,
                code,
                title,
                Codes.to(FilingStatus.class, status),
                startedOn,
                filedOn,
                expectedOn,
                completedOn,
                estimate,
                office,
                List.of(requires),
                target,
                Codes.to(CompleteWhen.class, completeWhen),
                revision);
    }
}
