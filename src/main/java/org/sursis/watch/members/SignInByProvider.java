package org.sursis.watch.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Journal;

/** Signing in by the word of a provider that the operator trusts. It proves a mailbox; who is a member is known here alone. */
@ApplicationScoped
@Everywhere
public class SignInByProvider {
    private final Members members;
    private final Journal journal;
    private final Clock clock;

    SignInByProvider(Members members, Journal journal, Clock clock) {
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Signs in whoever is a member with this mailbox, where that is one member of one organization; makes nobody a member.
     *
     * @param email what the provider vouches for
     * @return all who are members with it; nobody is signed in unless there is exactly one
     */
    @Transactional
    public List<Member> enter(String email) {
        var all = members.withEmail(email);
        if (all.size() == 1) {
            var member = all.get(0);
            journal.add(new Journal.Entry(
                    member.organization(),
                    null,
                    clock.instant(),
                    member.profile().name(),
                    "member-signed-in",
                    Map.of("with", "provider")));
        }
        return all;
    }
}
