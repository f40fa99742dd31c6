package org.sursis.board.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.sursis.board.look.Frame;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongue;
import org.sursis.watch.Actor;

/** Where sessions begin and end, and by what a browser is known. */
@Singleton
public class Doorway {
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
        return withSession(Pages.seeOther(onward(request)), request, who);
    }

    /**
     * The same for a browser that another site's page sent here: on a way that began there it shows no cookie of the session, so it
     * goes on by itself from a page of ours.
     */
    public Response inFromElsewhere(HttpServerRequest request, Supplier<Optional<Actor>> who, Tongue tongue) {
        var onward = onward(request);
        var page = new OnwardPage(Frame.of(tongue, tongue.board().signIn(), false), onward);
        var answer = Response.fromResponse(Pages.withForms(200, Layouts.onward(page)))
                .header("Refresh", "0; url=" + onward)
                .build();
        return withSession(answer, request, who);
    }

    private String onward(HttpServerRequest request) {
        return wayBack.of(request).orElse("/");
    }

    private Response withSession(Response answer, HttpServerRequest request, Supplier<Optional<Actor>> who) {
        var on = Response.fromResponse(answer).header(HttpHeaders.SET_COOKIE, session.handedOut(sessions.open(who)));
        wayBack.of(request).ifPresent(used -> on.header(HttpHeaders.SET_COOKIE, wayBack.takenBack()));
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
