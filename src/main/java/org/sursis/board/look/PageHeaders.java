package org.sursis.board.look;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * Headers of everything that is not the API or the operator's corner, pages that are not found included: nothing is fetched
 * from elsewhere, framed elsewhere, told elsewhere or kept in a cache.
 */
@Singleton
class PageHeaders {
    private static final int EARLY = 500;
    /** Nothing is fetched from elsewhere or sent there, and nothing runs. */
    static final String AT_HOME = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private static final Set<String> OF_EVERY_PAGE = Set.of("/board.css", "/board.js", "/drafts.js", "/new-order.js");
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", AT_HOME,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-Robots-Tag", "noindex, nofollow",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    void register(@Observes Filters filters) {
        filters.register(this::onTheWay, EARLY);
    }

    private void onTheWay(RoutingContext routing) {
        var path = routing.request().path();
        if (path != null && !path.startsWith("/api/") && !path.startsWith("/q/")) {
            routing.addHeadersEndHandler(
                    end -> complete(path, routing.response().headers()));
        }
        routing.next();
    }

    private static void complete(String path, MultiMap headers) {
        if (OF_EVERY_PAGE.contains(path)) {
            // Framework's choice is a day, in which a new release would wear old clothes.
            headers.set("Cache-Control", "no-cache");
        }
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
    }
}
