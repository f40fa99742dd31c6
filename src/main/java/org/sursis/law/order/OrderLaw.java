package org.sursis.law.order;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.docket.Filing;
import org.sursis.law.CannotSay;
import org.sursis.law.Deadline;
import org.sursis.law.DeadlineRule;
import org.sursis.law.Engine;
import org.sursis.law.LawBook;
import org.sursis.law.Question;
import org.sursis.law.RulePack;
import org.sursis.law.RuleText;
import org.sursis.law.Suspension;
import org.sursis.law.order.OrderDeadline.Met;

/** What the events of an order set running. A pure function of the book and the file; the time of asking plays no part in it. */
public final class OrderLaw {
    private final LawBook book;
    private final CaseFile file;
    private final Suspensions suspensions;

    private OrderLaw(LawBook book, CaseFile file) {
        this.book = book;
        this.file = file;
        this.suspensions = new Suspensions(file);
    }

    /**
     * Every deadline that runs, in the order of the pack. A rule that several kinds of event set running runs from the last
     * event of each kind. What cannot be computed is there with the reason; a rule that sets no day is not.
     */
    public static List<OrderDeadline> of(LawBook book, CaseFile file) {
        if (file.events().isEmpty()) {
            return List.of();
        }
        return book.pack(file.order().particulars().jurisdiction())
                .map(pack -> new OrderLaw(book, file).of(pack))
                .orElse(List.of());
    }

    private List<OrderDeadline> of(RulePack pack) {
        return pack.rules().stream()
                .flatMap(rule -> rule.events().stream()
                        .map(file::latest)
                        .flatMap(Optional::stream)
                        .map(event -> of(pack, rule, event))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Optional<OrderDeadline> of(RulePack pack, DeadlineRule rule, Event event) {
        var text = rule.textOn(event.on())
                .orElseGet(() -> rule.texts().get(rule.texts().size() - 1));
        return text.engine() == Engine.NONE ? Optional.empty() : Optional.of(new One(pack, rule, event, text).found());
    }

    /** One rule and the event from which it runs. */
    private final class One {
        private final RulePack pack;
        private final DeadlineRule rule;
        private final Event event;
        private final RuleText text;

        One(RulePack pack, DeadlineRule rule, Event event, RuleText text) {
            this.pack = pack;
            this.rule = rule;
            this.event = event;
            this.text = text;
        }

        OrderDeadline found() {
            try {
                return counted();
            } catch (CannotSay cannot) {
                return made(null, null, null, cannot.field() + " " + cannot.getMessage());
            } catch (OutsideCoverage unknown) {
                return made(null, null, null, unknown.getMessage());
            } catch (RuntimeException broken) {
                // A rule that breaks the count must not stop the watch over the rest of the order.
                return made(null, null, null, "the rule cannot be counted: " + broken);
            }
        }

        private OrderDeadline counted() {
            var strict = ask(suspended(suspensions.strict()));
            var pause = pause(strict);
            if (pause != null) {
                return made(strict, null, pause, null);
            }
            var lenient = text.suspends() ? ask(suspensions.lenient()) : strict;
            return made(strict, Dates.of(strict, lenient), null, null);
        }

        private Deadline ask(List<Suspension> stoodStill) {
            return book.deadline(
                    new Question(pack.id(), rule.id(), event.on(), event.at(), registry(), zone(), how(), stoodStill));
        }

        private List<Suspension> suspended(List<Suspension> known) {
            return text.suspends() ? known : List.of();
        }

        /** A clock that stopped after it had run out is of no more interest. */
        private Pause pause(Deadline strict) {
            var since = suspensions.openSince();
            if (!text.suspends() || since.isEmpty() || since.get().isAfter(strict.safeDay())) {
                return null;
            }
            var from = since.get().isBefore(event.on()) ? event.on() : since.get();
            return new Pause(since.get(), (int) Math.max(0, DAYS.between(from, strict.safeDay())));
        }

        private String registry() {
            return file.order().particulars().registry();
        }

        /** Hours run where the person is; days end where the office is, or where the pack says while none is named. */
        private ZoneId zone() {
            return text.engine() == Engine.ELAPSED_HOURS ? file.order().zone() : null;
        }

        /** A way for which the rule knows no receipt counts from the day itself, which is never later. */
        private String how() {
            return event.how() != null && rule.receivedBy().containsKey(event.how()) ? event.how() : null;
        }

        private OrderDeadline made(Deadline answer, Dates dates, Pause pause, String cannot) {
            var course = event.id() + " " + event.on() + " " + event.at() + " " + how();
            return new OrderDeadline(
                    rule,
                    event,
                    text,
                    answer,
                    dates,
                    pause,
                    cannot,
                    byEvent().or(this::byFiling).orElse(null),
                    givenUp(),
                    pack.id() + " " + pack.version(),
                    registry() + " " + zone(),
                    text.suspends() ? course + " " + suspensions.strict() + suspensions.openSince() : course);
        }

        private Optional<Met> byEvent() {
            return file.events().stream()
                    .filter(e -> rule.metBy().contains(e.code()) && e.after(event))
                    .findFirst()
                    .map(e -> new Met(e.on(), e.code()));
        }

        /** Everything aimed at it is done, and nothing of it before the event: an old filing beats no new decision. */
        private Optional<Met> byFiling() {
            var aimed = aimed().stream().filter(f -> !f.abandoned()).toList();
            boolean all = !aimed.isEmpty() && aimed.stream().allMatch(f -> f.done() && !before(day(f), event.on()));
            return all
                    ? aimed.stream()
                            .reduce((a, b) -> before(day(a), day(b)) ? b : a)
                            .map(f -> new Met(day(f), f.code()))
                    : Optional.empty();
        }

        private List<UUID> givenUp() {
            return aimed().stream().allMatch(Filing::abandoned)
                    ? aimed().stream().map(Filing::id).toList()
                    : List.of();
        }

        private List<Filing> aimed() {
            return file.filings().stream()
                    .filter(f -> rule.id().equals(f.target()))
                    .toList();
        }
    }

    private static LocalDate day(Filing filing) {
        return filing.filedOn() == null ? filing.completedOn() : filing.filedOn();
    }

    private static boolean before(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
