package org.sursis.api.order;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.sursis.api.wire.Exchange;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.law.GateTime;
import org.sursis.notice.race.SpokenAssessment;
import org.sursis.notice.race.SpokenGate;
import org.sursis.watch.AssessOrder;
import org.sursis.watch.AssessOrder.Assessed;

/** Assessments as the API tells them, in the language of the request. */
@RequestScoped
class SpokenRaces {
    private final Exchange exchange;
    private final AssessOrder assess;

    SpokenRaces(Exchange exchange, AssessOrder assess) {
        this.exchange = exchange;
        this.assess = assess;
    }

    SpokenAssessment of(Assessed it) {
        return SpokenAssessment.of(
                it.assessment(),
                it.gates().stream().map(gate -> gate(gate, it.at())).toList(),
                code -> called(it, code),
                code -> assess.source(it.file(), code).orElse(null),
                exchange.language());
    }

    private String called(Assessed it, String code) {
        var filing = called(it.file(), code);
        return filing != null
                ? filing
                : it.gates().stream()
                        .filter(g -> g.id().equals(code))
                        .findFirst()
                        .map(g -> g.names().in(exchange.language().code()))
                        .orElse(null);
    }

    private SpokenGate gate(GateTime gate, Instant now) {
        return new SpokenGate(
                gate.id(),
                gate.names().in(exchange.language().code()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(CivilTime.shown(gate.at(), gate.zone())),
                gate.authority() == null ? null : gate.authority().citation(),
                gate.authority() == null ? null : gate.authority().address(),
                gate.own() ? null : gate.confidence().code(),
                !gate.at().isAfter(now),
                gate.lost());
    }

    /** What a filing is called; null where nobody gave it a name. */
    static String called(CaseFile file, String code) {
        return file.filings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .map(Filing::called)
                .orElse(null);
    }
}
