package org.sursis.law;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sursis.calendar.HolidayCalendar;

/** Everything that the service believes the law to be at one moment: packs and calendars. Immutable; a changed pack makes a new book. */
public final class LawBook {
    private final Map<String, RulePack> packs = new LinkedHashMap<>();
    private final Map<String, HolidayCalendar> calendars;

    /**
     * @param calendars by {@code id} for the calendar at no registry in particular, and by {@code id@registry} for each registry
     *     where it differs
     */
    public LawBook(List<RulePack> packs, Map<String, HolidayCalendar> calendars) {
        packs.forEach(pack -> this.packs.put(pack.id(), pack));
        this.calendars = Map.copyOf(calendars);
    }

    /** Every pack, in the order in which they were given. */
    public List<RulePack> packs() {
        return List.copyOf(packs.values());
    }

    /** The pack of a jurisdiction. */
    public Optional<RulePack> pack(String jurisdiction) {
        return Optional.ofNullable(packs.get(jurisdiction));
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
        var own = registry == null ? null : calendars.get(id + "@" + registry);
        return Optional.ofNullable(own == null ? calendars.get(id) : own);
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
