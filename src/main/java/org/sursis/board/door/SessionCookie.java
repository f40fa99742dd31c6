package org.sursis.board.door;

import jakarta.inject.Singleton;
import org.sursis.watch.Links;

/** The cookie that names a session. It holds no key, and is not sent from other sites' pages. */
@Singleton
class SessionCookie extends HostCookie {

    SessionCookie(Links.BaseUrl base) {
        super(base.uri(), "sursis", "Strict", Sessions.LAST);
    }
}
