package org.sursis.packs;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.calendar.CivilTime;
import org.sursis.law.LawBook;
import org.sursis.packs.book.BookReader;
import org.sursis.packs.book.LawRead;
import org.sursis.packs.book.LawText;
import org.sursis.packs.page.Fault;
import org.sursis.packs.page.Faults;
import org.sursis.watch.CalendarSource;
import org.sursis.watch.Law;

/**
 * The law as the files have it. Faults at the start end the start; later ones leave the last good book in use. A change is looked at
 * when two looks in a row find the same, because a file that is being written can be well-formed and lack its end.
 */
@Singleton
final class LivePacks implements Law {
    private static final Logger LOG = Logger.getLogger(LivePacks.class);
    private static final int BEFORE_THE_FIRST_KEY = Interceptor.Priority.PLATFORM_BEFORE - 2;

    private final LawFiles files;
    private final BookReader reader = new BookReader();
    private final Clock clock;
    private volatile Standing standing;
    private List<String> seen;
    private List<String> endingsSaid = List.of();

    /**
     * What is in use, and what is not.
     *
     * @param state the files that it was read from, by place and fingerprint
     * @param judged the same of the files that were looked at last
     * @param refused why those were not taken over
     */
    private record Standing(LawRead law, List<String> state, List<String> judged, List<Fault> refused) {

        boolean isJudged(List<String> now) {
            return now.equals(judged);
        }
    }

    /** @throws PacksRefused when anything is wrong with the files */
    LivePacks(PacksFolder folder, Clock clock) {
        this.files = new LawFiles(folder);
        this.clock = clock;
        var faults = new Faults();
        var texts = files.read(faults);
        var law = reader.read(texts, null, faults).orElseThrow(() -> new PacksRefused(faults.all()));
        this.standing = new Standing(law, state(texts, faults), state(texts, faults), List.of());
    }

    void opened(@Observes @Priority(BEFORE_THE_FIRST_KEY) StartupEvent start) {
        LOG.infof("rule packs in use: %s", Summary.of(book()));
    }

    @Override
    public LawBook book() {
        return standing.law.book();
    }

    @Override
    public List<CalendarSource> calendarSources() {
        return standing.law.calendars();
    }

    @Override
    public List<String> refused() {
        return standing.refused.stream().map(Fault::toString).toList();
    }

    @Override
    public synchronized void refresh() {
        var faults = new Faults();
        var texts = files.read(faults);
        var now = state(texts, faults);
        if (!standing.isJudged(now) && now.equals(seen)) {
            judge(texts, now, faults);
        }
        seen = now;
        sayEndings();
    }

    private static List<String> state(List<LawText> texts, Faults faults) {
        return Stream.concat(
                        texts.stream().map(text -> text.place() + " " + text.fingerprint()),
                        faults.all().stream().map(Fault::toString))
                .toList();
    }

    private void judge(List<LawText> texts, List<String> now, Faults faults) {
        if (now.equals(standing.state)) {
            standing = new Standing(standing.law, now, now, List.of());
            LOG.info("the rule packs are again what they were; nothing was changed");
            return;
        }
        var law = reader.read(texts, book(), faults);
        if (law.isPresent()) {
            standing = new Standing(law.get(), now, now, List.of());
            LOG.infof("changed rule packs are in use: %s", Summary.of(book()));
        } else {
            standing = new Standing(standing.law, standing.state, now, faults.all());
            LOG.warnf(
                    "changed rule packs are refused, the last good ones stay in use: %s", String.join("; ", refused()));
        }
    }

    private void sayEndings() {
        var endings = new Coverage(book()).endings(CivilTime.day(clock.instant(), ZoneOffset.UTC));
        if (!endings.equals(endingsSaid)) {
            endings.forEach(LOG::warn);
            endingsSaid = endings;
        }
    }
}
