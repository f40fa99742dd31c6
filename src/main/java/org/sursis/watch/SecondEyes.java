package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.docket.By;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.docket.Contact.Leaving;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;
import org.sursis.watch.members.Members;

/**
 * What silences alerts, a slip of the pen would silence as well. So it is said at once, but what it would silence goes on until a second
 * member has confirmed it: the earlier date of a removal that moved later, the people who were taken off a list, the watch that is to
 * end. Who works alone is their own second pair of eyes, an hour later.
 */
@ApplicationScoped
public class SecondEyes {
    /** How long who is alone waits for their own second look. */
    public static final Duration ALONE = Duration.ofHours(1);

    private static final Page.Ask SOME = new Page.Ask(null, 200);

    private final Keys keys;
    private final Members members;

    SecondEyes(Keys keys, Members members) {
        this.keys = keys;
        this.members = members;
    }

    /** The removal after somebody moved it. */
    RemovalHistory moved(Changing.Held it, Removal removal) {
        var known = it.file().order().removal();
        boolean later = Optional.ofNullable(known.watched(it.now()))
                .filter(watched -> removal.at().isAfter(watched.at()))
                .isPresent();
        return later ? known.movedLater(removal, it.now(), by(it.who())) : known.moved(removal, it.now());
    }

    /** The removal after somebody confirmed it: believed, if they may say so. */
    RemovalHistory seen(Changing.Held it, RemovalHistory confirmed) {
        boolean believed =
                confirmed.held() == null || counts(it.who(), confirmed.held().movedBy(), confirmed.setAt(), it.now());
        return believed ? confirmed.believed() : confirmed;
    }

    /**
     * The list after somebody replaced it. Where nobody who was of tier 1 is on it any more, they stay until somebody else has said the
     * same: a mistyped mailbox must not be the only one that is told.
     */
    List<Contact> listed(Changing.Held it, List<Contact> sent) {
        var known = it.file();
        var counsel = counsel(known);
        var ids = sent.stream().map(Contact::id).collect(Collectors.toSet());
        if (counsel.isEmpty() || counsel.stream().anyMatch(c -> ids.contains(c.id()))) {
            return sent;
        }
        var before = known.leaving().stream().map(Contact::leaving).findFirst();
        boolean again = before.isPresent() && firstTier(sent).equals(firstTier(known.listed()));
        if (again && counts(it.who(), before.get().by(), before.get().since(), it.now())) {
            return sent;
        }
        var how = again ? before.get() : new Leaving(by(it.who()), it.now());
        return Stream.concat(sent.stream(), counsel.stream().map(c -> c.leaving(how)))
                .toList();
    }

    /** Those of tier 1 of whom nobody doubts that they are. */
    private static List<Contact> counsel(CaseFile file) {
        return file.leaving().isEmpty()
                ? file.contacts().stream().filter(c -> c.tier() == 1).toList()
                : file.leaving();
    }

    private static Set<UUID> firstTier(List<Contact> contacts) {
        return contacts.stream().filter(c -> c.tier() == 1).map(Contact::id).collect(Collectors.toSet());
    }

    /** True when the word of this person confirms what another, or they themselves a while ago, did. */
    public boolean counts(Actor who, By first, Instant since, Instant now) {
        boolean another = !first.sameAs(by(who));
        return another || (alone(who.organization(), now) && !now.isBefore(since.plus(ALONE)));
    }

    /** Refuses a word that confirms nothing, and says whose would. */
    public void refuseUnlessItCounts(Actor who, By first, Instant since, Instant now) {
        if (!counts(who, first, since, now)) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "",
                    alone(who.organization(), now)
                            ? "was done by you, who are alone; your own second look counts from "
                                    + since.plus(ALONE).truncatedTo(ChronoUnit.SECONDS)
                            : "was done by you; somebody else confirms it");
        }
    }

    /** Who acts, as the file keeps it. */
    public static By by(Actor who) {
        return new By(who.id(), who.name());
    }

    /** A member who can change orders is one person, and so is a key, as far as anybody can know. */
    public boolean alone(UUID organization, Instant now) {
        var byKey = keys.of(organization).stream().filter(key -> mayConfirm(key, now));
        var people = members.of(organization, SOME).items().stream()
                .filter(member -> member.profile().role() != Role.VIEWER);
        return Stream.concat(byKey, people).limit(2).count() == 1;
    }

    private static boolean mayConfirm(Keys.Key key, Instant now) {
        return key.role() != Role.VIEWER && key.opens(now);
    }
}
