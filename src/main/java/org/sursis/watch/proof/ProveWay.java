package org.sursis.watch.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Keyed;
import org.sursis.watch.Links;
import org.sursis.watch.Refusal;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;

/** Proves a way to a person: a code is sent there, and whoever reads it enters it, or presses the button behind its link. */
@ApplicationScoped
public class ProveWay {
    /** An SMS costs money, and whoever is sent codes did not ask for them. */
    private static final int MOST_A_DAY = 5;

    private static final Duration BETWEEN = Duration.ofMinutes(2);

    private final Proofs proofs;
    private final Letters letters;
    private final Links links;
    private final Journal journal;
    private final Clock clock;

    ProveWay(Proofs proofs, Letters letters, Links links, Journal journal, Clock clock) {
        this.proofs = proofs;
        this.letters = letters;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of entering a code: proven, or how often it may still be tried. */
    public record Entered(boolean proven, Channel channel, int triesLeft) {}

    /** Refuses where there is no such person on the list of an open order. */
    @Transactional
    public void seek(Actor who, UUID contact) {
        known(who, contact);
    }

    /** Sends a code over one of a person's ways; an earlier one serves no more. */
    @Transactional
    public Verification send(Actor who, UUID contact, Channel channel) {
        var person = known(who, contact);
        var address = person.address(channel);
        if (address == null) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/channel", "does not lead to this person");
        }
        var now = clock.instant();
        refuseTooMany(who, channel, address, now);
        var verification = new Verification(
                UUID.randomUUID(),
                person.organization(),
                person.order(),
                contact,
                channel,
                address,
                person.language(),
                now,
                Verification.TRIES,
                null);
        proofs.add(verification);
        letters.post(letter(verification));
        note(who, verification, "verification-sent", now);
        return verification;
    }

    private void refuseTooMany(Actor who, Channel channel, String address, Instant now) {
        boolean often = proofs.sent(who.organization(), channel, address, now.minus(Duration.ofDays(1))) >= MOST_A_DAY;
        boolean justNow = proofs.sent(who.organization(), channel, address, now.minus(BETWEEN)) > 0;
        if (often || justNow) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "",
                    often ? MOST_A_DAY + " codes were sent there within a day" : "a code was sent there just now");
        }
    }

    private static Letter letter(Verification v) {
        return new Letter(
                v.id(),
                v.organization(),
                new Letter.To(v.channel(), v.address(), v.language()),
                Letter.Kind.VERIFICATION,
                Map.of("code", OrderCode.of(v.order())),
                v.contact(),
                v.createdAt(),
                v.createdAt(),
                v.createdAt().plus(Verification.HOLDS));
    }

    /**
     * Takes a code. That it was wrong is an answer and no exception: the try must be counted.
     *
     * @throws Refusal when none that holds was sent
     */
    @Transactional
    public Entered enter(Actor who, UUID contact, String code) {
        var person = known(who, contact);
        var now = clock.instant();
        var sent = proofs.newest(who.organization(), contact)
                .filter(v -> v.holds(now) && v.address().equals(person.address(v.channel())))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "", "no code that holds was sent; send another"));
        if (!Keyed.same(links.digits(Links.Use.VERIFICATION, sent.id()), code)) {
            proofs.tried(sent.id());
            return new Entered(false, sent.channel(), sent.triesLeft() - 1);
        }
        prove(who, sent, now);
        return new Entered(true, sent.channel(), sent.triesLeft());
    }

    /** Whoever holds the link of a code read it where it was sent; empty when it does not hold any more. */
    @Transactional
    Optional<Verification> pressed(Actor who, Verification sent) {
        var now = clock.instant();
        var newest =
                proofs.newest(who.organization(), sent.contact()).filter(v -> v.id().equals(sent.id()) && v.holds(now));
        newest.ifPresent(v -> prove(who, v, now));
        return newest;
    }

    private void prove(Actor who, Verification sent, Instant now) {
        proofs.used(sent.id(), now);
        proofs.proven(sent.organization(), sent.channel(), sent.address(), now);
        note(who, sent, "way-proven", now);
    }

    private Proofs.Listed known(Actor who, UUID contact) {
        return proofs.listed(who.organization(), contact).orElseThrow(() -> Refusal.notFound("contact"));
    }

    private void note(Actor who, Verification v, String event, Instant now) {
        var details =
                Map.of("contact", v.contact().toString(), "channel", v.channel().code());
        journal.add(new Journal.Entry(v.organization(), v.order(), now, who.name(), event, details));
    }
}
