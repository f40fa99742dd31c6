package org.sursis.law;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.calendar.HolidayCalendar;

/** Everything that the service believes the law to be at one moment: packs and calendars. Immutable; a changed pack makes a new book. */
public final class LawBook {
    private static final String AT = "@";

    private final Map<String, RulePack> packs = new LinkedHashMap<>();
    private final Map<String, Map<String, DeadlineRule>> rules = new HashMap<>();
    private final Map<String, AtRegistries> calendars = new HashMap<>();

    /** One calendar, and what it is at the registries where it differs. */
    private record AtRegistries(HolidayCalendar common, Map<String, HolidayCalendar> own) {}

    /**
     * @param calendars by {@code id} for the calendar at no registry in particular, and by {@code id@registry} for each registry
     *     where it differs
     */
    public LawBook(List<RulePack> packs, Map<String, HolidayCalendar> calendars) {
        packs.forEach(pack -> this.packs.put(pack.id(), pack));
        packs.forEach(pack -> rules.put(
                pack.id(),
                pack.rules().stream().collect(Collectors.toMap(DeadlineRule::id, Function.identity(), (a, b) -> a))));
        calendars.forEach((key, calendar) -> {
            if (!key.contains(AT)) {
                this.calendars.put(key, new AtRegistries(calendar, ownOf(key, calendars)));
            }
        });
    }

    private static Map<String, HolidayCalendar> ownOf(String id, Map<String, HolidayCalendar> calendars) {
        return calendars.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(id + AT))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(id.length() + AT.length()), Map.Entry::getValue));
    }

    /** Every pack, in the order in which they were given. */
    public List<RulePack> packs() {
        return List.copyOf(packs.values());
    }

    /** The pack of a jurisdiction. */
    public Optional<RulePack> pack(String jurisdiction) {
        return Optional.ofNullable(packs.get(jurisdiction));
    }

    /** The filing plan of that id, whichever pack has it. */
    public Optional<FilingPlan> filingPlan(String id) {
        return packs.values().stream()
                .flatMap(pack -> pack.filingPlan(id).stream())
                .findFirst();
    }

    /** The rule of that id in a jurisdiction's pack. */
    Optional<DeadlineRule> rule(String jurisdiction, String id) {
        return Optional.ofNullable(rules.getOrDefault(jurisdiction, Map.of()).get(id));
    }

    /** True where the registries of a pack do not all have the common calendar. */
    boolean differs(String calendar, RulePack pack) {
        var it = calendars.get(calendar);
        return it != null && pack.registries().keySet().stream().anyMatch(it.own::containsKey);
    }

    /** Ids of the calendars, without those of single registries. */
    public List<String> calendarIds() {
        return calendars.keySet().stream()
                .filter(key -> !key.contains("@"))
                .sorted()
                .toList();
    }

    /** A calendar at a registry, or at none in particular when null; a registry that makes no difference has the common one. */
    public Optional<HolidayCalendar> calendar(String id, String registry) {
        return Optional.ofNullable(calendars.get(id))
                .map(it -> registry == null ? it.common : it.own.getOrDefault(registry, it.common));
    }

    /** The zone in which a jurisdiction's days are counted at a registry, or at none in particular when null. */
    public Optional<ZoneId> zone(String jurisdiction, String registry) {
        return pack(jurisdiction)
                .map(pack -> registry == null ? pack.zone() : pack.registries().getOrDefault(registry, pack.zone()));
    }

    /**
     * What a rule gives.
     *
     * @throws CannotSay when the question lacks something, names what is not known, or the rule sets no day
     * @throws org.sursis.calendar.OutsideCoverage when the count runs out of a calendar
     */
    public Deadline deadline(Question question) {
        return new Reckoning(this, question).deadline();
    }
}
