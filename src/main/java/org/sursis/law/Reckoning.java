package org.sursis.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.Counted;
import org.sursis.calendar.Step;
import org.sursis.calendar.Step.Kind;
import org.sursis.calendar.Trail;

/** One question answered: what was asked is checked, the text of the trigger's day found, and the count left to its engine. */
final class Reckoning {
    private static final String IN_PERSON = "in-person";

    private final LawBook book;
    private final Question question;
    private final RulePack pack;
    private final DeadlineRule rule;
    private final ZoneId zone;

    Reckoning(LawBook book, Question question) {
        this.book = book;
        this.question = question;
        this.pack =
                book.pack(question.jurisdiction()).orElseThrow(() -> new CannotSay("jurisdiction", "has no rule pack"));
        this.rule = book.rule(pack.id(), question.rule())
                .orElseThrow(() -> new CannotSay("rule", "is not known in the pack " + pack.id()));
        if (question.registry() != null && !pack.registries().containsKey(question.registry())) {
            throw new CannotSay("registry", "is not known; expected " + expectedRegistries());
        }
        this.zone = question.zone() == null
                ? book.zone(question.jurisdiction(), question.registry()).orElse(pack.zone())
                : question.zone();
        refuseSkippedTime();
    }

    private String expectedRegistries() {
        return pack.registries().isEmpty()
                ? "none"
                : "one of " + String.join(", ", pack.registries().keySet());
    }

    private void refuseSkippedTime() {
        if (question.time() != null && CivilTime.skipped(question.day(), question.time(), zone)) {
            throw new CannotSay("trigger", "is skipped in " + zone + ", where the clocks were put forward over it");
        }
    }

    Deadline deadline() {
        return question.registry() == null ? strictestOfAll() : at(question.registry());
    }

    /** No registry is named: the earliest safe day of all, and the latest arguable one, so that nobody's holiday is assumed. */
    private Deadline strictestOfAll() {
        var common = at(null);
        if (common.text().calendar() == null || !book.differs(common.text().calendar(), pack)) {
            return common;
        }
        var all = new ArrayList<Deadline>(List.of(common));
        pack.registries().keySet().stream().map(this::at).forEach(all::add);
        var safest = all.stream().min(Deadline.BY_SAFE).orElseThrow();
        var latest = all.stream().max(Deadline.BY_ARGUABLE).orElseThrow();
        if (Deadline.BY_SAFE.compare(safest, common) == 0 && Deadline.BY_ARGUABLE.compare(latest, common) == 0) {
            return common;
        }
        return safest.orAsLateAs(latest);
    }

    /** The answer at one registry, or at none in particular when null. */
    Deadline at(String registry) {
        var trail = new Trail();
        var received = received(registry, trail);
        var safe = count(registry, received.safe(), trail);
        var latest = received.safe().equals(received.arguable())
                ? safe
                : count(registry, received.arguable(), otherReceipt(received, trail));
        return answer(registry, received.safe(), safe, latest, trail.steps());
    }

    private static Trail otherReceipt(Counted received, Trail trail) {
        trail.at(Kind.OTHER_READING, received.arguable());
        return trail;
    }

    /** The day on which the trigger reached the person, where it was sent. */
    private Counted received(String registry, Trail trail) {
        var day = question.day();
        var how = question.how();
        if (how == null || how.equals(IN_PERSON) || textOn(day).engine() == Engine.RECEIPT) {
            return new Counted(day, day, List.of());
        }
        var by = rule.receivedBy().get(how);
        if (by == null) {
            throw new CannotSay("how", "has no rule of receipt here; give the day of receipt as the trigger");
        }
        var deemed = new Reckoning(book, receiptOf(by, registry)).at(registry);
        trail.follow(deemed.steps());
        trail.named(Kind.BY_RULE, day, deemed.safeDay(), deemed.rule().names(), citation(deemed));
        return new Counted(deemed.safeDay(), deemed.arguableDay(), List.of());
    }

    /** A rule that tells ways apart is asked for this one; any other is about one way already. */
    private Question receiptOf(String by, String registry) {
        var day = question.day();
        boolean tellsWaysApart = book.rule(pack.id(), by)
                .flatMap(receipt -> receipt.textOn(day))
                .filter(text -> text.engine() == Engine.RECEIPT)
                .isPresent();
        return new Question(
                question.jurisdiction(),
                by,
                day,
                question.time(),
                registry,
                question.zone(),
                tellsWaysApart ? question.how() : null,
                List.of());
    }

    private static String citation(Deadline deadline) {
        return deadline.text().authority().citation();
    }

    private RuleText textOn(LocalDate day) {
        return rule.textOn(day)
                .orElseThrow(() -> new CannotSay(
                        "trigger",
                        "lies outside the texts that the pack knows, which begin on "
                                + rule.texts().get(0).from()));
    }

    private Answer count(String registry, LocalDate day, Trail trail) {
        var text = textOn(day);
        if (!question.suspensions().isEmpty() && !text.suspends()) {
            throw new CannotSay("suspensions", "do not stop this clock");
        }
        return new Engines(new Engines.Asked(book, rule, text, question, registry, zone), day, trail).answer();
    }

    private Deadline answer(String registry, LocalDate day, Answer safe, Answer latest, List<Step> steps) {
        var text = textOn(day);
        return new Deadline(
                rule,
                text,
                day,
                registry,
                safe.safeDay(),
                latest.arguableDay(),
                safe.safeAt(),
                latest.arguableAt(),
                text.notBefore() == null ? null : text.notBefore().after(day),
                zone,
                steps,
                text.caveats(),
                pack.id() + " " + pack.version());
    }
}
