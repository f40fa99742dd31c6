package org.sursis.board.door;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of {@link Secrets} that only the browser keeps that it was handed to. It comes along when another site's page leads here,
 * and so is worth no more there than to show that this browser is the one that set out. What is no such secret is not there.
 */
public abstract class SecretCookie extends HostCookie {
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

    protected SecretCookie(URI base, String name, Duration lasts) {
        super(base, name, "Lax", lasts);
    }

    @Override
    public Optional<String> of(HttpServerRequest request) {
        return super.of(request).filter(value -> OURS.matcher(value).matches());
    }
}
