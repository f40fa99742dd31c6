package org.sursis.board.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.sursis.watch.Links;

/** Where somebody was when the session was missed. Only paths of ours are believed, whoever wrote the cookie. */
@Singleton
class WayBack extends HostCookie {
    private static final Duration LASTS = Duration.ofHours(1);
    private static final Set<String> KNOWN = Set.of("/orders/new");

    WayBack(Links.BaseUrl base) {
        super(base.uri(), "sursis-back", "Lax", LASTS);
    }

    @Override
    public Optional<String> of(HttpServerRequest request) {
        return super.of(request).filter(KNOWN::contains);
    }

    /** The answer, after which the browser knows where it was; the same where the page is none to come back to. */
    Response remembered(Class<?> page, Response answer) {
        var there = page.getAnnotation(ComesBack.class);
        return there == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.SET_COOKIE, handedOut(there.value()))
                        .build();
    }
}
