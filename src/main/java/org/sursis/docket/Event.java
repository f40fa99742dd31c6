package org.sursis.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to an order, from which deadlines run or with which they end.
 *
 * @param code kebab-case code of what happened ({@code rad-decision-received}, {@code detained}, …)
 * @param on the civil day on which it happened; of what was sent, the day of sending
 * @param at the hour of that day, or null when only the day is known: then the first moment of the day counts
 * @param how the way in which it reached the person ({@code mail}, …), or null when the day is that of the event itself
 * @param number rises with every event that is recorded of an order: of two that name one moment the later word comes second
 * @param recordedAt when the service was told
 * @param by who told it
 */
public record Event(
        UUID id, int number, String code, LocalDate on, LocalTime at, String how, Instant recordedAt, String by) {
    /** The person was taken into detention; clocks that stand still in detention stop. */
    public static final String DETAINED = "detained";
    /** The detention ended. */
    public static final String RELEASED = "released";
    /** The order was stayed. */
    public static final String STAY_GRANTED = "stay-granted";
    /** The stay ended. */
    public static final String STAY_ENDED = "stay-ended";

    /** As they happened; of two of one moment, as they were recorded. */
    public static final Comparator<Event> AS_THEY_HAPPENED = Comparator.comparing(Event::on)
            .thenComparing(Event::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Event::number);

    /** True when this happened after the other. */
    public boolean after(Event other) {
        return AS_THEY_HAPPENED.compare(this, other) > 0;
    }

    /** True when both tell of the same thing at the same time. */
    public boolean sameAs(Event other) {
        return code.equals(other.code) && on.equals(other.on) && Objects.equals(at, other.at);
    }
}
