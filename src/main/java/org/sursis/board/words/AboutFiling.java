package org.sursis.board.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sursis.docket.Filing;

/** Where one filing stands, in one line. */
record AboutFiling(Phrases phrases, List<Filing> among) {

    String of(Filing filing) {
        var words = phrases.words();
        var parts = new ArrayList<String>();
        if (filing.completedOn() != null) {
            return words.completedOn(phrases.brief(filing.completedOn()));
        }
        Optional.ofNullable(filing.startedOn())
                .map(phrases::brief)
                .map(words::since)
                .ifPresent(parts::add);
        Optional.ofNullable(filing.filedOn())
                .map(phrases::brief)
                .map(words::filedOn)
                .ifPresent(parts::add);
        Optional.ofNullable(filing.expectedOn())
                .map(phrases::brief)
                .map(words::expected)
                .ifPresent(parts::add);
        if (!filing.done() && !filing.abandoned()) {
            Optional.ofNullable(filing.estimate())
                    .map(e -> words.estimate(e.optimistic(), e.likely(), e.pessimistic()))
                    .ifPresent(parts::add);
            required(filing).map(words::requires).ifPresent(parts::add);
        }
        return String.join(" · ", parts);
    }

    private Optional<String> required(Filing filing) {
        var names = filing.requires().stream().map(this::called).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private String called(String code) {
        return among.stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .map(phrases::filing)
                .orElseGet(() -> phrases.filing(code));
    }
}
