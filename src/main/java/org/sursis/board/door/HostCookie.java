package org.sursis.board.door;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A cookie that goes to this host only and that no script reads. */
public abstract class HostCookie {
    private final boolean https;
    private final String name;
    private final String sameSite;
    private final Duration lasts;

    /**
     * @param base where people reach this service
     * @param sameSite {@code Strict} or {@code Lax}
     */
    protected HostCookie(URI base, String name, String sameSite, Duration lasts) {
        this.https = "https".equalsIgnoreCase(base.getScheme());
        // With this prefix browsers themselves see to it that no other host and no plain connection sets it.
        this.name = https ? "__Host-" + name : name;
        this.sameSite = sameSite;
        this.lasts = lasts;
    }

    /** What a browser sent. */
    public Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    /** The header that hands it out. */
    public String handedOut(String value) {
        return header(value, lasts.toSeconds());
    }

    /** The header that takes it back. */
    public String takenBack() {
        return header("", 0);
    }

    private String header(String value, long seconds) {
        return name + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=" + sameSite
                + (https ? "; Secure" : "");
    }
}
