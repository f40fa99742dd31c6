package org.sursis.board.door;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.sursis.watch.Links;

/**
 * The secret by which a browser proves that it was the one that asked for a link. It comes along when the link is opened out of a
 * mailbox, which is another site's page; what it is worth there is a page with a button.
 */
@Singleton
class BrowserCookie extends SecretCookie {
    private static final Duration LASTS = Duration.ofHours(1);

    BrowserCookie(Links.BaseUrl base) {
        super(base.uri(), "sursis-browser", LASTS);
    }
}
