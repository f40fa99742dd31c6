package org.sursis.board.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.sursis.board.look.Pages;
import org.sursis.watch.Actor;

/** Where sessions begin and end, and by what a browser is known. */
@Singleton
class Doorway {
    private final Sessions sessions;
    private final SessionCookie session;
    private final BrowserCookie browser;
    private final WayBack wayBack;
    private final Secrets secrets;

    Doorway(Sessions sessions, SessionCookie session, BrowserCookie browser, WayBack wayBack, Secrets secrets) {
        this.sessions = sessions;
        this.session = session;
        this.browser = browser;
        this.wayBack = wayBack;
        this.secrets = secrets;
    }

    /** On to the board, or back to the page at whose door the session was missed. {@code who} is asked for every page. */
    Response in(HttpServerRequest request, Supplier<Optional<Actor>> who) {
        var back = wayBack.of(request);
        var on = Response.fromResponse(Pages.seeOther(back.orElse("/")))
                .header(HttpHeaders.SET_COOKIE, session.handedOut(sessions.open(who)));
        back.ifPresent(used -> on.header(HttpHeaders.SET_COOKIE, wayBack.takenBack()));
        return on.build();
    }

    /** Out, and the session is over; where the connection is safe the browser forgets what it kept for the person, too. */
    Response out(HttpServerRequest request) {
        session.of(request).ifPresent(sessions::close);
        return Response.fromResponse(Pages.seeOther("/sign-in"))
                .header(HttpHeaders.SET_COOKIE, session.takenBack())
                .header("Clear-Site-Data", "\"storage\"")
                .build();
    }

    /** By what this browser is known, or null. */
    String known(HttpServerRequest request) {
        return browser.of(request).orElse(null);
    }

    /** The same, made up where there is nothing yet: a second link must not take away what the first one needs. */
    String browser(HttpServerRequest request) {
        return browser.of(request).orElseGet(secrets::next);
    }

    /** An answer after which the browser knows it. */
    Response remembered(Response response, String value) {
        return Response.fromResponse(response)
                .header(HttpHeaders.SET_COOKIE, browser.handedOut(value))
                .build();
    }
}
