package org.sursis.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sursis.calendar.Names;

/**
 * A jurisdiction's deadline rules.
 *
 * @param id the jurisdiction ({@code ca}, {@code us}, {@code uk})
 * @param version rises with every change; {@code 2026.11.22} or {@code 2026.11.22-2}
 * @param verified when a person last compared the pack with its sources
 * @param registries the offices whose holidays differ, by code, with the zone of each; empty where none do
 * @param zone the zone in which days are counted when neither a registry nor a zone is named
 * @param office the calendar of an office that nobody named, or null for Mondays to Fridays; for waiting times only
 * @param fingerprint SHA-256 of the file, in hexadecimal
 */
public record RulePack(
        String id,
        String version,
        Names names,
        LocalDate verified,
        ZoneId zone,
        Map<String, ZoneId> registries,
        List<DeadlineRule> rules,
        List<Gate> gates,
        List<WaitingTime> waitingTimes,
        List<FilingPlan> filingPlans,
        String office,
        String fingerprint) {

    public RulePack {
        registries = Collections.unmodifiableMap(new LinkedHashMap<>(registries));
        rules = List.copyOf(rules);
        gates = List.copyOf(gates);
        waitingTimes = List.copyOf(waitingTimes);
        filingPlans = List.copyOf(filingPlans);
    }

    /** The rule of that id. */
    public Optional<DeadlineRule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** How long that filing takes, at the first office that the pack has for it. */
    public Optional<WaitingTime> waitingTime(String filing) {
        return waitingTimes.stream().filter(t -> t.filing().equals(filing)).findFirst();
    }

    /** The plan of that id. */
    public Optional<FilingPlan> filingPlan(String id) {
        return filingPlans.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
