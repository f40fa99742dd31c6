package org.sursis.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;
import org.sursis.race.Slack;
import org.sursis.watch.Brief;
import org.sursis.watch.Sketch;

/** What the last look found of the race; null as a whole where nothing was reckoned. */
@Embeddable
class BriefColumns {
    LocalDate assessedOn;
    Integer slackDays;
    Integer slackHours;
    String bindingFiling;
    Double probability;

    @Convert(converter = SketchColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    Sketch sketch;

    static BriefColumns of(Brief brief) {
        if (brief == null) {
            return null;
        }
        var columns = new BriefColumns();
        columns.assessedOn = brief.asOf();
        columns.slackDays = brief.slack() == null ? null : brief.slack().businessDays();
        columns.slackHours = brief.slack() == null ? null : brief.slack().hours();
        columns.bindingFiling = brief.bindingFiling();
        columns.probability = brief.probabilityInTime();
        columns.sketch = brief.sketch();
        return columns;
    }

    static Brief toDomain(BriefColumns columns) {
        if (columns == null) {
            return null;
        }
        var slack = columns.slackDays == null ? null : new Slack(columns.slackDays, columns.slackHours);
        return new Brief(columns.assessedOn, slack, columns.bindingFiling, columns.probability, columns.sketch);
    }
}
