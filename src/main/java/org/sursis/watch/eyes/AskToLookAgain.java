package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.watch.Actor;
import org.sursis.watch.OrderChanged;
import org.sursis.watch.Organizations;
import org.sursis.watch.SecondEyes;
import org.sursis.watch.eyes.LookAgain.Reader;
import org.sursis.watch.eyes.LookAgain.What;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.Members;

/**
 * Who works alone gets a letter an hour after what would silence alerts, with a link to look at it a second time. It goes to their own
 * mailbox; the bearer of a key has none that is known, and then to the organization's operator, or to the first of the order's counsel.
 */
@ApplicationScoped
class AskToLookAgain {
    private final SecondEyes eyes;
    private final LooksAgain looks;
    private final Letters letters;
    private final Members members;
    private final Organizations organizations;

    AskToLookAgain(SecondEyes eyes, LooksAgain looks, Letters letters, Members members, Organizations organizations) {
        this.eyes = eyes;
        this.looks = looks;
        this.letters = letters;
        this.members = members;
        this.organizations = organizations;
    }

    void changed(@Observes OrderChanged it) {
        if (waits(it.before(), it.at())) {
            takeBackWhatIsSettled(it);
        }
        movedLater(it)
                .or(() -> peopleLeft(it))
                .filter(what -> eyes.alone(it.who().organization(), it.at()))
                .ifPresent(what -> ask(it.who(), it.after(), what, it.at()));
    }

    private static boolean waits(CaseFile file, Instant now) {
        return !file.order().open()
                || file.order().removal().heldAt(now).isPresent()
                || !file.leaving().isEmpty();
    }

    private void takeBackWhatIsSettled(OrderChanged it) {
        looks.of(it.after().order().id()).stream()
                .filter(look -> !look.waits(it.after(), it.at()))
                .forEach(look -> letters.withdraw(look.organization(), look.id(), it.at()));
    }

    private static Optional<What> movedLater(OrderChanged it) {
        var before = it.before().order().removal();
        var after = it.after().order().removal();
        return Optional.of(What.MOVED_LATER)
                .filter(what -> after.held() != null && after.version() != before.version());
    }

    private static Optional<What> peopleLeft(OrderChanged it) {
        return it.after().leaving().stream()
                .filter(c -> c.leaving().since().equals(it.at()))
                .findFirst()
                .map(c -> What.PEOPLE_LEFT);
    }

    /** Asks for a second look an hour from now, of whoever did this; of nobody where nobody has a mailbox. */
    void ask(Actor who, CaseFile file, What what, Instant now) {
        reader(who, file).ifPresent(reader -> {
            var order = file.order();
            var look = new LookAgain(UUID.randomUUID(), order.organization(), order.id(), what, now, reader);
            looks.add(look);
            var at = now.plus(SecondEyes.ALONE);
            letters.post(new Letter(
                    look.id(),
                    order.organization(),
                    Letter.To.mail(reader.email(), reader.language()),
                    Letter.Kind.LOOK_AGAIN,
                    facts(who, file, what),
                    reader.id(),
                    now,
                    at,
                    now.plus(look.lasts())));
        });
    }

    private static Map<String, String> facts(Actor who, CaseFile file, What what) {
        var facts = new TreeMap<>(Map.of(
                "what", what.name(), "by", who.name(), "reference", file.order().reference()));
        if (what == What.MOVED_LATER) {
            var removal = file.order().removal();
            facts.put("earlier", removal.held().earlier().date().toString());
            facts.put("later", removal.current().date().toString());
        }
        if (what == What.PEOPLE_LEFT) {
            facts.put(
                    "people",
                    String.join(", ", file.leaving().stream().map(Contact::name).toList()));
        }
        return facts;
    }

    private Optional<Reader> reader(Actor who, CaseFile file) {
        var member = members.find(who.organization(), who.id())
                .filter(Member::present)
                .map(AskToLookAgain::reader);
        return member.or(() -> someoneElse(who, file));
    }

    private Optional<Reader> someoneElse(Actor who, CaseFile file) {
        var operator = organizations.find(who.organization()).map(Organizations.Organization::operator);
        return Stream.concat(operator.stream(), file.listed().stream().filter(c -> c.tier() == 1))
                .filter(c -> c.email() != null)
                .findFirst()
                .map(c -> new Reader(c.id(), c.name(), c.email(), c.language()));
    }

    private static Reader reader(Member member) {
        var profile = member.profile();
        return new Reader(member.id(), profile.name(), profile.email(), profile.language());
    }
}
