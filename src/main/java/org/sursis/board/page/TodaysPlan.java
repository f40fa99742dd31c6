package org.sursis.board.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.RaceWords;
import org.sursis.calendar.CivilTime;
import org.sursis.law.GateTime;
import org.sursis.race.Outlook;
import org.sursis.watch.AssessOrder.Assessed;

/** What of one order closes today, what closed before it was done, and what comes next; sentences that advise nothing. */
record TodaysPlan(Assessed it, Phrases phrases) {

    private record Coming(LocalDate day, String what) {}

    List<String> sentences() {
        var said = new ArrayList<String>();
        var today = it.assessment().asOf();
        for (var filing : it.assessment().filings()) {
            var last = filing.latestSafe();
            if (today.equals(last)) {
                said.add(words().planLast(name(filing)));
            } else if (last != null && last.isBefore(today)) {
                said.add(words().planOver(name(filing), phrases.brief(last)));
            }
        }
        var tomorrow = CivilTime.startOf(today.plusDays(1), it.file().order().zone());
        it.gates().stream()
                .filter(g -> ahead(g) && !g.at().isAfter(tomorrow))
                .forEach(g -> said.add(words().planGate(name(g), hour(g.at()))));
        if (said.isEmpty()) {
            said.add(words().planNothing());
        }
        next(today, tomorrow).ifPresent(c -> said.add(words().planNext(c.what(), phrases.brief(c.day()))));
        return List.copyOf(said);
    }

    private Optional<Coming> next(LocalDate today, Instant tomorrow) {
        var filings = it.assessment().filings().stream()
                .filter(f -> f.latestSafe() != null && f.latestSafe().isAfter(today))
                .map(f -> new Coming(f.latestSafe(), words().planFiling(name(f))));
        var gates = it.gates().stream().filter(g -> g.at().isAfter(tomorrow)).map(g -> new Coming(g.day(), name(g)));
        return Stream.concat(filings, gates).min(Comparator.comparing(Coming::day));
    }

    private boolean ahead(GateTime gate) {
        return gate.at().isAfter(it.at());
    }

    private String hour(Instant at) {
        return phrases.moment(at);
    }

    private String name(Outlook filing) {
        return it.file().filings().stream()
                .filter(f -> f.code().equals(filing.code()))
                .findFirst()
                .map(phrases::filing)
                .map(Phrases::capital)
                .orElseThrow();
    }

    private String name(GateTime gate) {
        return gate.names().in(phrases.tongue().language().code());
    }

    private RaceWords words() {
        return phrases.race();
    }
}
