package org.sursis.watch.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Authenticate;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Journal;
import org.sursis.watch.Links;
import org.sursis.watch.Organizations;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;

/**
 * Signing in with a link sent by mail: it is good for a quarter of an hour, once, and in the browser that asked for it, which proves
 * itself by a secret that only it has.
 */
@ApplicationScoped
@Everywhere
public class SignInByMail {
    private static final Duration VALID = Duration.ofMinutes(15);
    /** Nobody's mailbox is filled by somebody else, on however many nodes and from however many places they ask. */
    private static final int MOST_WHILE_VALID = 20;

    private final Members members;
    private final SignIns requests;
    private final Organizations organizations;
    private final Letters letters;
    private final Links links;
    private final Journal journal;
    private final Clock clock;

    SignInByMail(
            Members members,
            SignIns requests,
            Organizations organizations,
            Letters letters,
            Links links,
            Journal journal,
            Clock clock) {
        this.members = members;
        this.requests = requests;
        this.organizations = organizations;
        this.letters = letters;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a link is worth in a browser. */
    public enum Worth {
        /** Nobody here made it. */
        UNKNOWN,
        /** It was used, has run out, or its member is none any more. */
        OVER,
        /** Another browser asked for it. */
        ELSEWHERE,
        /** It signs in. */
        GOOD
    }

    /** Sends a link to each who is a member with this address; to nobody where none is, and says nothing of either. */
    @Transactional
    public void ask(String email, String browser) {
        var now = clock.instant();
        for (var member : members.withEmail(email)) {
            if (requests.sent(member.id(), now.minus(VALID)) < MOST_WHILE_VALID) {
                send(member, browser, now);
            }
        }
    }

    private void send(Member member, String browser, Instant now) {
        var asked = new SignIns.Asked(
                UUID.randomUUID(),
                member.organization(),
                member.id(),
                Authenticate.hash(browser),
                now,
                now.plus(VALID),
                null);
        requests.add(asked);
        var organization = organizations.find(member.organization()).orElseThrow();
        letters.post(new Letter(
                asked.id(),
                member.organization(),
                Letter.To.mail(member.profile().email(), member.profile().language()),
                Letter.Kind.SIGN_IN,
                Map.of("organization", organization.name()),
                member.id(),
                now,
                now,
                asked.expiresAt()));
    }

    /** What a link is worth in a browser, null for one that never asked. Looking changes nothing. */
    @Transactional
    public Worth look(String token, String browser) {
        return request(token)
                .map(asked -> worth(asked, browser, clock.instant()))
                .orElse(Worth.UNKNOWN);
    }

    /** Signs in; empty where the link is not worth that, and where somebody was quicker. */
    @Transactional
    public Optional<Member> enter(String token, String browser) {
        var now = clock.instant();
        return request(token)
                .filter(asked -> worth(asked, browser, now) == Worth.GOOD && requests.use(asked, now))
                .flatMap(asked -> members.find(asked.organization(), asked.member()))
                .map(member -> noted(member, now));
    }

    /** A member at work, while the membership lasts; the role is what it is now. */
    @Transactional
    public Optional<Actor> present(UUID organization, UUID id) {
        return members.find(organization, id).filter(Member::present).map(Member::actor);
    }

    private Optional<SignIns.Asked> request(String token) {
        return links.opened(Links.Use.SIGN_IN, token).flatMap(requests::find);
    }

    private Worth worth(SignIns.Asked asked, String browser, Instant now) {
        boolean there = members.find(asked.organization(), asked.member())
                .filter(Member::present)
                .isPresent();
        if (asked.usedAt() != null || !asked.expiresAt().isAfter(now) || !there) {
            return Worth.OVER;
        }
        boolean same = browser != null && MessageDigest.isEqual(asked.browser(), Authenticate.hash(browser));
        return same ? Worth.GOOD : Worth.ELSEWHERE;
    }

    private Member noted(Member member, Instant now) {
        journal.add(new Journal.Entry(
                member.organization(), null, now, member.profile().name(), "member-signed-in", Map.of()));
        return member;
    }
}
