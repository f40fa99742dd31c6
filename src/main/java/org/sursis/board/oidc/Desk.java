package org.sursis.board.oidc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sursis.board.door.Limiter;
import org.sursis.board.door.Secrets;
import org.sursis.board.door.TooMany;
import org.sursis.watch.Actor;
import org.sursis.watch.Links;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.SignInByMail;
import org.sursis.watch.members.SignInByProvider;

/** Keeps the provider, where there is one, and knows which member it vouches for. */
@Singleton
class Desk {
    static final String BACK = "/sign-in/oidc/return";

    private static final Logger LOG = Logger.getLogger(Desk.class);
    private static final Duration WALL = Duration.ofSeconds(8);
    /** A whole clinic may stand behind one address of the network; each of them goes and comes back. */
    private static final int MOST_FROM_ONE_PLACE = 120;

    private final Optional<Provider> provider;
    private final Secrets secrets;
    private final SignInByProvider byProvider;
    private final SignInByMail byMail;
    private final Limiter places = new Limiter(MOST_FROM_ONE_PLACE, TooMany.WHILE, System::nanoTime);

    Desk(
            Optional<OidcSettings> settings,
            Links.BaseUrl base,
            Secrets secrets,
            SignInByProvider byProvider,
            SignInByMail byMail) {
        // Never from the Host header: whoever sends that would choose where codes go.
        this.provider = settings.map(s -> new Provider(s, base.page(BACK), new WalledHttp(WALL), System::nanoTime));
        this.secrets = secrets;
        this.byProvider = byProvider;
        this.byMail = byMail;
    }

    Optional<Provider> provider() {
        return provider;
    }

    Trip newTrip() {
        return new Trip(secrets.next());
    }

    /** False when too much came from there. */
    boolean allows(String source) {
        boolean few = places.allows(source);
        if (!few) {
            LOG.warn("sign-in refused because=too-many-from-one-place");
        }
        return few;
    }

    /** Everybody who is a member with this mailbox; signed in where it is one. */
    List<Member> members(String email) {
        var members = byProvider.enter(email);
        if (members.size() != 1) {
            LOG.infof("sign-in refused because=provider-knows-%s", members.isEmpty() ? "no-member" : "several-members");
        }
        return members;
    }

    Supplier<Optional<Actor>> present(Member member) {
        return () -> byMail.present(member.organization(), member.id());
    }
}
