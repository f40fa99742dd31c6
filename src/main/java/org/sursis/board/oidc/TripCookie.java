package org.sursis.board.oidc;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sursis.board.door.HostCookie;
import org.sursis.watch.Links;

/** The secret of a trip. It comes along when the provider sends the browser back, which is another site's page. */
@Singleton
class TripCookie extends HostCookie {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

    TripCookie(Links.BaseUrl base) {
        super(base.uri(), "sursis-trip", "Lax", LASTS);
    }

    @Override
    public Optional<String> of(HttpServerRequest request) {
        return super.of(request).filter(value -> OURS.matcher(value).matches());
    }
}
