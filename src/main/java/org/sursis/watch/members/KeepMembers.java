package org.sursis.watch.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Keys;
import org.sursis.watch.Page;
import org.sursis.watch.Refusal;
import org.sursis.watch.Role;

/** Who is a member of the caller's organization. Somebody always administers it: a member or the bearer of a key. */
@ApplicationScoped
public class KeepMembers {
    private final Members members;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    KeepMembers(Members members, Keys keys, Journal journal, Clock clock) {
        this.members = members;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those who are members, in the order in which they came. */
    @Transactional
    public Page<Member> all(Actor who, Page.Ask ask) {
        return members.of(who.organization(), ask);
    }

    /** One person, also one whose membership ended. */
    @Transactional
    public Member one(Actor who, UUID id) {
        return known(who, id);
    }

    /** Takes somebody in. */
    @Transactional
    public Member add(Actor who, Member.Profile profile) {
        members.alone(who.organization());
        refuseTaken(who, profile.email(), null);
        var member = new Member(UUID.randomUUID(), who.organization(), profile, clock.instant(), null, 1);
        members.add(member);
        note(who, "member-added", member);
        return member;
    }

    /** Changes who somebody is or what they may do; {@code ifRevision} null for whatever it was. */
    @Transactional
    public Member change(Actor who, UUID id, Integer ifRevision, Member.Profile profile) {
        var known = present(who, id, ifRevision);
        refuseTaken(who, profile.email(), id);
        if (profile.role() != Role.ADMIN) {
            refuseLast(known, "/role");
        }
        var changed = known.with(profile);
        members.save(changed);
        note(who, "member-changed", changed);
        return changed;
    }

    /** Ends a membership, at once: sessions of that person open nothing any more. */
    @Transactional
    public Member end(Actor who, UUID id, Integer ifRevision) {
        var known = present(who, id, ifRevision);
        refuseLast(known, "");
        var ended = known.ended(clock.instant());
        members.save(ended);
        note(who, "member-ended", ended);
        return ended;
    }

    private Member known(Actor who, UUID id) {
        return members.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("member"));
    }

    private Member present(Actor who, UUID id, Integer ifRevision) {
        members.alone(who.organization());
        var known = known(who, id);
        if (ifRevision != null && ifRevision != known.revision()) {
            throw Refusal.of(Refusal.Kind.STALE, "", "was changed since; it is now at revision " + known.revision());
        }
        if (!known.present()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "", "this membership has ended");
        }
        return known;
    }

    private void refuseTaken(Actor who, String email, UUID except) {
        if (members.withEmail(who.organization(), email)
                .filter(m -> !m.id().equals(except))
                .isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/email", "is the address of another member");
        }
    }

    private void refuseLast(Member member, String pointer) {
        boolean administers = member.profile().role() == Role.ADMIN;
        if (administers && members.administrators(member.organization()).size() == 1 && !byKey(member.organization())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, pointer, "nobody else administers this organization");
        }
    }

    private boolean byKey(UUID organization) {
        var now = clock.instant();
        return keys.of(organization).stream().anyMatch(key -> key.role() == Role.ADMIN && key.opens(now));
    }

    private void note(Actor who, String event, Member member) {
        var details = Map.of(
                "name", member.profile().name(), "role", member.profile().role().code());
        journal.add(new Journal.Entry(who.organization(), null, clock.instant(), who.name(), event, details));
    }
}
