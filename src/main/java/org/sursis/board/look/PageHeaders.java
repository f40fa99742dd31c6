package org.sursis.board.look;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Headers of everything that is not the API or the operator's corner, pages that are not found included: nothing is fetched
 * from elsewhere, framed elsewhere, told elsewhere or kept in a cache.
 */
@Singleton
class PageHeaders {
    private static final int EARLY = 500;
    private static final String STYLE = "/board.css";
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                            + "base-uri 'none'",
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
        if (path.startsWith(STYLE)) {
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
