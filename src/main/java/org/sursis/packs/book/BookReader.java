package org.sursis.packs.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.packs.book.LawText.Kind;
import org.sursis.packs.page.Entry;
import org.sursis.packs.page.Faults;
import org.sursis.packs.page.Page;
import org.sursis.packs.page.PageSchema;

/** Reads all files of law together, for they refer to each other. Holds nothing but the schemas; safe for any thread. */
public final class BookReader {
    private final Map<Kind, PageSchema> schemas =
            Map.of(Kind.CALENDAR, PageSchema.named("holidays"), Kind.PACK, PageSchema.named("pack"));

    /**
     * Reads them; empty when there is any fault, all of which are then told.
     *
     * @param before the book that these files are to take the place of, or null at a start
     */
    public Optional<LawRead> read(Collection<LawText> texts, LawBook before, Faults faults) {
        var reading = new Reading(before, faults);
        texts.stream().filter(text -> text.kind() == Kind.CALENDAR).forEach(reading::calendar);
        reading.joinCalendars();
        texts.stream().filter(text -> text.kind() == Kind.PACK).forEach(reading::pack);
        reading.checkWhole();
        return faults.isEmpty() ? Optional.of(reading.result()) : Optional.empty();
    }

    private final class Reading {
        private final LawBook before;
        private final Faults faults;
        private final List<CalendarDraft> drafts = new ArrayList<>();
        private final Set<String> unread = new HashSet<>();
        private final Set<String> calendarIds = new HashSet<>();
        private final Map<String, RulePack> packs = new LinkedHashMap<>();
        private final Map<String, Entry> packFiles = new LinkedHashMap<>();
        private Map<String, HolidayCalendar> calendars = Map.of();

        Reading(LawBook before, Faults faults) {
            this.before = before;
            this.faults = faults;
        }

        void calendar(LawText text) {
            // Known even where it is faulty, so that one fault does not look like many.
            calendarIds.add(text.name());
            var draft = entry(text).map(entry -> CalendarReader.read(entry, text.fingerprint()));
            if (draft.isPresent() && !faults.in(text.place())) {
                drafts.add(draft.get());
            } else {
                unread.add(text.name());
            }
        }

        void joinCalendars() {
            calendars = new Calendars(drafts, unread).all();
        }

        void pack(LawText text) {
            entry(text).ifPresent(entry -> {
                packFiles.put(text.name(), entry);
                packs.put(text.name(), new PackReader(entry, calendarIds).read(text.fingerprint()));
            });
        }

        /** The page, unless there is nothing in it to go by. */
        private Optional<Entry> entry(LawText text) {
            var page = Page.read(text.place(), text.bytes(), faults);
            schemas.get(text.kind()).check(page);
            page.entry().ifPresent(entry -> checkId(entry, text.name()));
            return page.entry();
        }

        private void checkId(Entry entry, String name) {
            var id = entry.parsed("id", Function.identity());
            if (id != null && !id.equals(name)) {
                entry.refuse("id", "id is '" + id + "'; expected '" + name + "', as the file is named");
            }
        }

        void checkWhole() {
            if (faults.isEmpty()) {
                new Continuity(before, packFiles, calendars.keySet(), faults).check();
                drafts.forEach(this::checkRegistries);
            }
        }

        private void checkRegistries(CalendarDraft draft) {
            if (draft.registries() == null) {
                return;
            }
            for (var registry : draft.registries().keySet()) {
                if (packs.values().stream().noneMatch(pack -> pack.registries().containsKey(registry))) {
                    draft.entry()
                            .below("registries")
                            .orElseThrow()
                            .refuse(registry, "'" + registry + "' is a registry of no pack");
                }
            }
        }

        LawRead result() {
            return new LawRead(
                    new LawBook(List.copyOf(packs.values()), calendars),
                    drafts.stream().map(CalendarDraft::source).toList());
        }
    }
}
