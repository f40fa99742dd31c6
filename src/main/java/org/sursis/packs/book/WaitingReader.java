package org.sursis.packs.book;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sursis.law.WaitingTime;
import org.sursis.packs.page.Entry;

/** Reads how long a step of a filing plan waits: by a waiting time of the pack, or by numbers of its own. */
record WaitingReader(Entry step, Entry waiting, References references, List<WaitingTime> times) {
    private static final List<String> OWN = List.of("fast", "typical", "slow", "source", "confidence");

    /**
     * Null after a fault.
     *
     * @param verified when the plan was, which holds for numbers of its own
     */
    WaitingTime read(LocalDate verified) {
        if (!waiting.has("filing")) {
            return own(verified);
        }
        if (OWN.stream().anyMatch(waiting::has)) {
            waiting.refuse("waiting has a filing or numbers of its own, and not both");
            return null;
        }
        return ofPack();
    }

    private WaitingTime own(LocalDate verified) {
        var missing = OWN.stream().filter(key -> !waiting.has(key)).toList();
        if (!missing.isEmpty()) {
            waiting.refuse(
                    "'" + missing.get(0) + "' is missing; expected a filing, or all of " + String.join(", ", OWN));
            return null;
        }
        if (!step.has("office")) {
            waiting.refuse("the numbers are business days of an office; expected that the step has one");
            return null;
        }
        return PackReader.times(waiting, step.text("code"), step.names("names"), step.text("office"), verified);
    }

    private WaitingTime ofPack() {
        var filing = waiting.text("filing");
        if (!references.knowsWaitingTime(filing)) {
            waiting.refuse("filing", "there is no waiting time for '" + filing + "' in this pack");
            return null;
        }
        var found = times.stream().filter(time -> time.filing().equals(filing)).toList();
        if (!step.has("office")) {
            return only(found);
        }
        return found.stream()
                .filter(time -> time.office().equals(step.text("office")))
                .findFirst()
                .orElseGet(() -> elsewhere(found));
    }

    private WaitingTime only(List<WaitingTime> found) {
        if (found.size() > 1) {
            waiting.refuse(
                    "filing",
                    "several offices have this waiting time; expected that the step names one: "
                            + String.join(", ", offices(found).toList()));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private WaitingTime elsewhere(List<WaitingTime> found) {
        // Nothing is said twice: of an office that is no calendar, or where the pack's own entry is at fault.
        offices(found)
                .filter(office -> step.below("office").orElseThrow().isSound())
                .findFirst()
                .ifPresent(office -> step.refuse(
                        "office",
                        "'" + step.text("office") + "' has no such waiting time, but '" + office + "' has one"));
        return null;
    }

    private static Stream<String> offices(List<WaitingTime> found) {
        return found.stream().map(WaitingTime::office).sorted();
    }
}
