package org.sursis.board.door;

import jakarta.enterprise.context.RequestScoped;
import org.sursis.watch.Actor;

/** Who is looking at a page. Only the gate says so; a resource that was reached around it finds nobody. */
@RequestScoped
public class Visitor {
    private Actor actor;
    private boolean signedIn;

    void enter(Actor who, boolean bySession) {
        actor = who;
        signedIn = bySession;
    }

    /** For whom the page is made. */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("a page was reached around the gate");
        }
        return actor;
    }

    /** True when there is a session that can be ended. */
    public boolean signedIn() {
        return signedIn;
    }
}
