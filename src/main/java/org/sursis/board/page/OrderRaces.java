package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sursis.board.race.Axis;
import org.sursis.board.race.Races;
import org.sursis.board.words.Phrases;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.law.GateTime;
import org.sursis.notice.race.SpokenBasis;
import org.sursis.notice.race.SpokenClosing;
import org.sursis.notice.race.SpokenReasons;
import org.sursis.race.Outlook;
import org.sursis.watch.Actor;
import org.sursis.watch.AssessOrder;
import org.sursis.watch.AssessOrder.Assessed;
import org.sursis.watch.Brief;
import org.sursis.watch.Law;
import org.sursis.watch.ReadBoard;
import org.sursis.watch.Refusal;

/** The race of one order, reckoned now, and as it would be if something were otherwise. */
@Singleton
public class OrderRaces {
    private final AssessOrder assess;
    private final ReadBoard board;
    private final Law law;

    OrderRaces(AssessOrder assess, ReadBoard board, Law law) {
        this.assess = assess;
        this.board = board;
        this.law = law;
    }

    /** What the place is called whose law holds; its code, while no pack tells of it. */
    String jurisdiction(CaseFile file, Phrases phrases) {
        var code = file.order().particulars().jurisdiction();
        return law.book()
                .pack(code)
                .map(pack -> pack.names().in(phrases.tongue().language().code()))
                .orElse(code);
    }

    /** As it is; null when the order is closed and nothing runs any more. */
    Running now(Actor who, CaseFile file, Phrases phrases) {
        return file.order().open() ? running(assess.order(who, file.order().id()), phrases) : null;
    }

    /** As it would be. */
    Running.Supposed supposed(Actor who, CaseFile file, WhatIf whatIf, Phrases phrases) {
        if (whatIf == null || !file.order().open()) {
            return new Running.Supposed(null, null, null, List.of(), null);
        }
        if (!whatIf.faults().isEmpty()) {
            return supposed(whatIf, whatIf.faults(), null);
        }
        try {
            var id = file.order().id();
            var change = whatIf.change(file, today(phrases, file));
            return supposed(
                    whatIf, List.of(), running(assess.whatIf(who, id, change).then(), phrases));
        } catch (Refusal refusal) {
            return supposed(
                    whatIf, refusal.faults().stream().map(Refusal.Fault::detail).toList(), null);
        }
    }

    private static Running.Supposed supposed(WhatIf asked, List<String> faults, Running then) {
        var removal = asked.removal() == null ? null : asked.removal().toString();
        return new Running.Supposed(removal, asked.filing(), asked.days(), faults, then);
    }

    private LocalDate today(Phrases phrases, CaseFile file) {
        return CivilTime.day(phrases.now(), file.order().zone());
    }

    /** As it was reckoned, whether it is stored or not. */
    public Running running(Assessed it, Phrases phrases) {
        var order = it.file().order();
        var assessment = it.assessment();
        var brief = Brief.of(it.file(), assessment, it.gates(), it.at());
        var races = new Races(phrases, axis(it), board.gateNames());
        var mark = Marks.of(assessment.standing(), assessment.slack(), phrases);
        var race = races.of(order.reference(), order.particulars().jurisdiction(), mark.word(), brief);
        return new Running(
                mark,
                races.shapes(),
                races.scale(),
                race,
                SpokenReasons.of(
                        assessment,
                        code -> called(it, code, phrases),
                        phrases.tongue().language()),
                new TodaysPlan(it, phrases).sentences(),
                assessment.filings().stream().map(f -> rests(it, f, phrases)).toList(),
                it.gates().stream().map(g -> gate(g, it, phrases)).toList());
    }

    private static Axis axis(Assessed it) {
        var removal = it.file().order().removal().watched(it.at());
        var forecasts = it.assessment().filings().stream().map(Outlook::p95).filter(Objects::nonNull);
        return Axis.over(
                Stream.concat(removal == null ? Stream.empty() : Stream.of(removal.date()), forecasts),
                it.assessment().asOf());
    }

    /** What somebody called it, or null where nobody did. */
    private static String called(Assessed it, String code, Phrases phrases) {
        var filing = it.file().filings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .map(Filing::called);
        var gate = it.gates().stream()
                .filter(g -> g.id().equals(code))
                .findFirst()
                .map(g -> g.names().in(phrases.tongue().language().code()));
        return filing.or(() -> gate).orElse(null);
    }

    private Rows.Fact rests(Assessed it, Outlook f, Phrases phrases) {
        var filing = it.file().filings().stream()
                .filter(x -> x.code().equals(f.code()))
                .findFirst()
                .orElseThrow();
        var source = assess.source(it.file(), f.code()).orElse(null);
        return new Rows.Fact(
                Phrases.capital(phrases.filing(filing)),
                SpokenBasis.of(f.basis(), source, phrases.tongue().language()));
    }

    private static Running.Gate gate(GateTime gate, Assessed it, Phrases phrases) {
        var spoken = new SpokenClosing(gate, phrases.tongue().language());
        return new Running.Gate(spoken.name(), spoken.until(), !gate.at().isAfter(it.at()), spoken.below());
    }
}
