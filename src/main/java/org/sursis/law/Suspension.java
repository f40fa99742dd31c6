package org.sursis.law;

import java.time.LocalDate;

/** Days on which a clock stood still, because the person was detained or the order stayed; {@code from} and {@code to} belong to it. */
public record Suspension(LocalDate from, LocalDate to) {

    public Suspension {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a suspension ends on or after the day on which it begins");
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
