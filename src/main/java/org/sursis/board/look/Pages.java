package org.sursis.board.look;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sursis.board.words.Tongue;
import org.sursis.watch.Refusal;

/** Answers in HTML. */
public final class Pages {
    /** With its encoding, which a browser would guess otherwise. */
    public static final String HTML = "text/html;charset=UTF-8";

    private static final int SEE_OTHER = 303;

    private Pages() {}

    /**
     * A page with forms on it. Under {@code no-referrer} browsers send {@code Origin: null} with a form, so that its origin
     * could not be checked; {@code same-origin} tells other sites as little.
     */
    public static Response withForms(int status, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .header("Referrer-Policy", "no-referrer, same-origin")
                .entity(page.render())
                .build();
    }

    /** A page with forms that a script of ours keeps up to date or keeps what is typed of; no other page may run any. */
    public static Response scripted(int status, TemplateInstance page) {
        return Response.fromResponse(withForms(status, page))
                .header("Content-Security-Policy", PageHeaders.AT_HOME + "; script-src 'self'; connect-src 'self'")
                .build();
    }

    /** A page with one thing to say. */
    public static Response plain(int status, Tongue tongue, String heading, String... lines) {
        var page = new PlainPage(Frame.of(tongue, heading, false), heading, List.of(lines));
        return withForms(status, Layouts.plain(page));
    }

    /** Why a scene refused. */
    public static Response refused(Tongue tongue, Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> notFound(tongue);
            case FORBIDDEN -> because(403, tongue, refusal);
            case STALE, CONFLICT -> because(409, tongue, refusal);
            case NOT_ALLOWED -> because(422, tongue, refusal);
            case BUSY -> because(429, tongue, refusal);
        };
    }

    private static Response because(int status, Tongue tongue, Refusal refusal) {
        var lines = refusal.faults().stream().map(Refusal.Fault::detail).toArray(String[]::new);
        return plain(status, tongue, tongue.board().refused(), lines);
    }

    /** There is no such page, as far as this visitor is concerned. */
    public static Response notFound(Tongue tongue) {
        return plain(404, tongue, tongue.board().notFound(), tongue.board().notFoundWhy());
    }

    /** On to another page of ours. The path stays a path: made absolute, it would repeat whatever Host was sent. */
    public static Response seeOther(String path) {
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
