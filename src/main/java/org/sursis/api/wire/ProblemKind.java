package org.sursis.api.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of refusal that this API knows, each with its HTTP status. */
public enum ProblemKind {
    UNREADABLE(400, "Cannot be read", true),
    UNAUTHENTICATED(401, "A key is needed", false),
    FORBIDDEN(403, "This key may not do that", false),
    NOT_FOUND(404, "Not found", false),
    WRONG_METHOD(405, "Method not allowed here", false),
    NOT_ACCEPTABLE(406, "No such representation", false),
    CONFLICT(409, "Not in this state", true),
    CHANGED_SINCE(412, "Changed since you looked", true),
    TOO_LARGE(413, "Body too large", false),
    URI_TOO_LONG(414, "Address too long", false),
    WRONG_MEDIA_TYPE(415, "Media type not understood", false),
    NOT_ALLOWED(422, "Not allowed", true),
    IF_MATCH_MISSING(428, "If-Match is needed", true),
    TOO_MANY(429, "Too many at once", false),
    HEADERS_TOO_LARGE(431, "Headers too large", false),
    BROKEN(500, "Something broke here", false);

    private final int status;
    private final String title;
    private final boolean named;

    ProblemKind(int status, String title, boolean named) {
        this.status = status;
        this.title = title;
        this.named = named;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** True where the answer lists what is wrong, place by place. */
    boolean hasFaults() {
        return named;
    }

    /** A name of our own where the status alone does not say it all; else RFC 9457's {@code about:blank}. */
    public String type() {
        return named ? "urn:sursis:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-') : "about:blank";
    }

    /** The kind for a status that the framework chose. */
    public static Optional<ProblemKind> of(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }
}
