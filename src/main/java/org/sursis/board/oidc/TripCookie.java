package org.sursis.board.oidc;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.sursis.board.door.SecretCookie;
import org.sursis.watch.Links;

/** The secret of a trip. It comes along when the provider sends the browser back, which is another site's page. */
@Singleton
class TripCookie extends SecretCookie {
    private static final Duration LASTS = Duration.ofMinutes(10);

    TripCookie(Links.BaseUrl base) {
        super(base.uri(), "sursis-trip", LASTS);
    }
}
