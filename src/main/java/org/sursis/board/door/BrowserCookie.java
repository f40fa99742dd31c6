package org.sursis.board.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sursis.watch.Links;

/**
 * The secret by which a browser proves that it was the one that asked for a link. It comes along when the link is opened out of a
 * mailbox, which is another site's page; what it is worth there is a page with a button.
 */
@Singleton
class BrowserCookie extends HostCookie {
    private static final Duration LASTS = Duration.ofHours(1);
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

    BrowserCookie(Links.BaseUrl base) {
        super(base.uri(), "sursis-browser", "Lax", LASTS);
    }

    @Override
    public Optional<String> of(HttpServerRequest request) {
        return super.of(request).filter(value -> OURS.matcher(value).matches());
    }
}
