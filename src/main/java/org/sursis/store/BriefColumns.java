package org.sursis.store;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.sursis.race.Slack;
import org.sursis.watch.Brief;

/** What the last look found of the race; null as a whole where nothing was reckoned. */
@Embeddable
class BriefColumns {
    LocalDate assessedOn;
    Integer slackDays;
    Integer slackHours;
    String bindingFiling;
    Double probability;

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
        return columns;
    }

    static Brief toDomain(BriefColumns columns) {
        if (columns == null) {
            return null;
        }
        var slack = columns.slackDays == null ? null : new Slack(columns.slackDays, columns.slackHours);
        return new Brief(columns.assessedOn, slack, columns.bindingFiling, columns.probability);
    }
}
