package org.sursis.board.door;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sursis.watch.Links;

/** The cookie that names a session. It holds no key, goes to this host only, and is not sent from other sites' pages. */
@Singleton
class SessionCookie {
    private final boolean https;

    SessionCookie(Links.BaseUrl base) {
        https = "https".equalsIgnoreCase(base.uri().getScheme());
    }

    /** What a browser sent. */
    Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(Cookie::getValue);
    }

    /** The header that hands it out. */
    String handedOut(String session) {
        return header(session, Sessions.LAST.toSeconds());
    }

    /** The header that takes it back. */
    String takenBack() {
        return header("", 0);
    }

    private String header(String value, long seconds) {
        return name() + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (https ? "; Secure" : "");
    }

    /** With this prefix browsers themselves see to it that no other host and no plain connection sets it. */
    private String name() {
        return https ? "__Host-sursis" : "sursis";
    }
}
