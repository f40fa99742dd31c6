package org.sursis.packs.book;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sursis.calendar.Holiday;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.calendar.HolidayRule;

/**
 * Calendars with what each takes over from the one that it extends: weekdays, holidays and registries, never the recess. Of two
 * holidays with one id the calendar's own counts, and a registry's before both; registries of its own replace the other's all.
 */
final class Calendars {
    private final Map<String, CalendarDraft> drafts = new LinkedHashMap<>();
    private final Set<String> unread;
    private final Map<String, CalendarDraft> whole = new HashMap<>();

    /** @param unread ids of calendars whose files are faulty, and which are not missed here */
    Calendars(List<CalendarDraft> drafts, Set<String> unread) {
        drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
        this.unread = unread;
    }

    /** By id, and by id and registry as {@link org.sursis.law.LawBook} wants them; what is faulty is left out. */
    Map<String, HolidayCalendar> all() {
        var calendars = new LinkedHashMap<String, HolidayCalendar>();
        for (var id : drafts.keySet()) {
            var draft = whole(id, new LinkedHashSet<>());
            if (draft != null) {
                calendars.put(id, calendar(draft, null, draft.holidays()));
                draft.registries()
                        .forEach((registry, own) -> calendars.put(
                                id + "@" + registry, calendar(draft, registry, over(draft.holidays(), own))));
            }
        }
        return calendars;
    }

    private static HolidayCalendar calendar(CalendarDraft draft, String registry, List<HolidayRule> rules) {
        return new HolidayCalendar(new HolidayCalendar.Plan(
                draft.id(),
                registry,
                draft.names(),
                draft.authority(),
                draft.from(),
                draft.to(),
                draft.weekly(),
                rules,
                draft.recess()));
    }

    private CalendarDraft whole(String id, Set<String> path) {
        if (whole.containsKey(id)) {
            return whole.get(id);
        }
        var draft = drafts.get(id);
        if (!path.add(id)) {
            draft.entry().refuse("extends", "extends goes in a circle: " + String.join(" > ", path) + " > " + id);
            return null;
        }
        var made = draft.parent() == null ? rooted(draft) : extended(draft, path);
        whole.put(id, made);
        return made;
    }

    private static CalendarDraft rooted(CalendarDraft draft) {
        return draft.with(draft.weekly(), draft.holidays(), draft.registries() == null ? Map.of() : draft.registries());
    }

    private CalendarDraft extended(CalendarDraft draft, Set<String> path) {
        if (!drafts.containsKey(draft.parent())) {
            if (!unread.contains(draft.parent())) {
                draft.entry().refuse("extends", "there is no calendar '" + draft.parent() + "' to extend");
            }
            return null;
        }
        var parent = whole(draft.parent(), path);
        return parent == null ? null : over(parent, draft);
    }

    private static CalendarDraft over(CalendarDraft parent, CalendarDraft own) {
        if (own.from().isBefore(parent.from()) || own.to().isAfter(parent.to())) {
            own.entry()
                    .refuse(
                            "covers",
                            "covers more than " + parent.id() + ", which it extends: that one knows " + parent.from()
                                    + " to " + parent.to());
        }
        var weekly = new EnumMap<DayOfWeek, Holiday>(DayOfWeek.class);
        weekly.putAll(parent.weekly());
        weekly.putAll(own.weekly());
        return own.with(
                weekly,
                over(parent.holidays(), own.holidays()),
                own.registries() == null ? parent.registries() : own.registries());
    }

    private static List<HolidayRule> over(List<HolidayRule> common, List<HolidayRule> own) {
        var replaced = own.stream().map(rule -> rule.holiday().id()).collect(Collectors.toSet());
        var rules = new ArrayList<>(common);
        rules.removeIf(rule -> replaced.contains(rule.holiday().id()));
        rules.addAll(own);
        return rules;
    }
}
