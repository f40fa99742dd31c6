package org.sursis.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sursis.docket.Language;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.law.DeadlineLabels;
import org.sursis.notice.law.SpokenDeadline;

/** A deadline on paper: what a lawyer checks against the statute, line by line. */
final class DeadlinePaper {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final int INDENT = 16;

    private final SpokenDeadline deadline;
    private final Language language;
    private final DeadlineLabels labels;
    private final List<String> lines = new ArrayList<>();

    private DeadlinePaper(SpokenDeadline deadline, Language language) {
        this.deadline = deadline;
        this.language = language;
        this.labels = DeadlineLabels.in(language);
    }

    static String json(SpokenDeadline deadline) {
        try {
            return MAPPER.writeValueAsString(deadline);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(SpokenDeadline deadline, Language language) {
        return new DeadlinePaper(deadline, language).text();
    }

    private String text() {
        lines.add(deadline.name() + " (" + deadline.rule() + ")");
        lines.add("");
        answer();
        list(labels.steps(), deadline.steps(), true);
        list(labels.caveats(), deadline.caveats(), false);
        source();
        lines.add("");
        lines.add(deadline.disclaimer());
        return String.join("\n", lines);
    }

    private void answer() {
        line(labels.trigger(), day(deadline.trigger()));
        if (deadline.safeDay() != null) {
            line(labels.safeDay(), day(deadline.safeDay()));
            line(labels.arguable(), day(deadline.arguableDay()));
        } else {
            line(labels.safeDay(), at(deadline.safeAt()));
            line(labels.arguable(), at(deadline.arguableAt()));
        }
        if (deadline.notBefore() != null) {
            line(labels.notBefore(), day(deadline.notBefore()));
        }
        line(labels.stays(), labels.staysRemoval(deadline.staysRemoval()));
    }

    private void source() {
        lines.add("");
        line(labels.authority(), deadline.authority());
        line("", deadline.authorityUrl());
        line(labels.inForce(), inForce());
        line(labels.confidence(), deadline.confidence());
        line(labels.verified(), day(deadline.verified()) + " (" + deadline.pack() + ")");
        line(labels.extension(), deadline.extension());
        line(labels.missed(), deadline.missed());
    }

    private String inForce() {
        var from = day(deadline.inForce().from());
        var to = deadline.inForce().to();
        return to == null ? labels.since() + " " + from : from + " – " + day(to);
    }

    private void list(String title, List<String> items, boolean numbered) {
        if (items.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        for (int n = 0; n < items.size(); n++) {
            lines.add((numbered ? String.format(Locale.ROOT, "%3d. ", n + 1) : "  –  ") + items.get(n));
        }
    }

    private void line(String label, String value) {
        if (value != null) {
            lines.add(label + " ".repeat(Math.max(1, INDENT - label.length())) + value);
        }
    }

    private String day(LocalDate day) {
        return SpokenTime.full(day, language);
    }

    private String at(String instant) {
        var at = OffsetDateTime.parse(instant);
        return day(at.toLocalDate()) + ", " + SpokenTime.hour(at.toLocalTime(), language) + " (" + deadline.zone()
                + ", " + at.getOffset() + ")";
    }
}
