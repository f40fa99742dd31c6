package org.sursis.board.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sursis.watch.Actor;
import org.sursis.watch.FirstStart;
import org.sursis.watch.Rehearse;

/** Finds out for whom a page is asked. */
@Singleton
class Bearers {
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Rehearse rehearse;
    private final FirstStart firstStart;

    Bearers(SessionCookie cookie, Sessions sessions, Rehearse rehearse, FirstStart firstStart) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.rehearse = rehearse;
        this.firstStart = firstStart;
    }

    /** Who it is, and whether they have a session. */
    record Bearer(Actor actor, boolean signedIn) {}

    /** Whoever has the session; in a rehearsal whoever sits at this machine is its operator. */
    Optional<Bearer> of(HttpServerRequest request) {
        var signedIn = cookie.of(request).flatMap(sessions::who).map(who -> new Bearer(who, true));
        return signedIn.isPresent() ? signedIn : atThisMachine(request);
    }

    private Optional<Bearer> atThisMachine(HttpServerRequest request) {
        boolean opens = new Wire(request).fromThisMachine() && rehearse.state().isPresent();
        return opens ? Optional.of(new Bearer(firstStart.operator(), false)) : Optional.empty();
    }
}
