package org.sursis.api.wire;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sursis.docket.Language;
import org.sursis.watch.Actor;
import org.sursis.watch.AnswerOnce;
import org.sursis.watch.Page;
import org.sursis.watch.Repeats.Answered;

/** One request and its answer: who asks, under which conditions, and how the answer leaves. */
@RequestScoped
public class Exchange {
    /** Where the identity keeps the {@link Actor}. */
    public static final String ACTOR = "actor";
    /** The header that makes a POST repeatable. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final UriInfo address;
    private final HttpHeaders headers;
    private final Request request;
    private final SecurityIdentity identity;
    private final AnswerOnce repeats;

    Exchange(UriInfo address, HttpHeaders headers, Request request, SecurityIdentity identity, AnswerOnce repeats) {
        this.address = address;
        this.headers = headers;
        this.request = request;
        this.identity = identity;
        this.repeats = repeats;
    }

    /** Who asks. */
    public Actor actor() {
        return identity.getAttribute(ACTOR);
    }

    /** The first language of {@code Accept-Language} that the service writes, else English. */
    public Language language() {
        return headers.getAcceptableLanguages().stream()
                .map(wished -> Language.of(wished.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    /** The query, in which only these parameters are known. */
    public Query query(String... known) {
        return new Query(address.getQueryParameters(), List.of(known));
    }

    /** The revision that a change must still find (null for any); a change without {@code If-Match} ends here. */
    public Integer guard(int revision) {
        if (lines(HttpHeaders.IF_MATCH).isEmpty()) {
            throw Refused.of(
                    ProblemKind.IF_MATCH_MISSING,
                    "send the ETag that you last saw as If-Match, so that nobody's change is lost");
        }
        return guardIfAsked(revision);
    }

    /** The same for what may also be done unconditionally. */
    public Integer guardIfAsked(int revision) {
        var header = lines(HttpHeaders.IF_MATCH);
        return header.isEmpty() ? null : Versions.expected(header, revision);
    }

    private List<String> lines(String header) {
        var lines = headers.getRequestHeader(header);
        return lines == null ? List.of() : lines;
    }

    /** Shows something whose text changes with its revision alone; 304 to who has it already. */
    public Response show(Object body, int revision) {
        if (Versions.known(lines(HttpHeaders.IF_NONE_MATCH), revision)) {
            return Response.notModified().tag(String.valueOf(revision)).build();
        }
        return render(answer(200, body, revision));
    }

    /** Shows something that has no revision. */
    public Response show(Object body) {
        return render(answer(200, body));
    }

    /** Tells what a change came to. */
    public Response changed(Object body, int revision) {
        return render(answer(200, body, revision));
    }

    /** Tells that a change was made after which there is nothing to show. */
    public Response done(int revision) {
        return Response.noContent().tag(String.valueOf(revision)).build();
    }

    /** Shows a stretch of a list, with the way to the next one. */
    public <T> Response page(Page<T> page, Function<T, ?> body) {
        var items = page.items().stream().<Object>map(body).toList();
        var answer = Response.ok(Json.write(new Items(items, page.next())), MediaType.APPLICATION_JSON);
        if (page.next() != null) {
            var next = address.getRequestUriBuilder()
                    .replaceQueryParam("cursor", "{cursor}")
                    .build(page.next());
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** A whole list; lists that have no pages look like one that has. */
    public Response list(List<?> items) {
        return show(new Items(List.copyOf(items), null));
    }

    private record Items(List<Object> items, String next) {}

    /** An answer with an entity tag. */
    public static Answered answer(int status, Object body, int revision) {
        return new Answered(true, status, null, Versions.tag(revision), Json.write(body));
    }

    /** An answer without one. */
    public static Answered answer(int status, Object body) {
        return new Answered(true, status, null, null, Json.write(body));
    }

    /** The answer that something was made, and where. */
    public static Answered created(String path, Object body, Integer revision) {
        return new Answered(true, 201, path, revision == null ? null : Versions.tag(revision), Json.write(body));
    }

    /**
     * Does a POST's work; when the request carries an {@code Idempotency-Key}, once only, and a repeat gets the first
     * answer again.
     */
    public Response once(byte[] body, Supplier<Answered> work) {
        return once(body, repeats::once, work);
    }

    private interface Repeatable {
        Answered once(Actor who, String key, byte[] fingerprint, Supplier<Answered> work);
    }

    private Response once(byte[] body, Repeatable scene, Supplier<Answered> work) {
        var key = Versions.repeatKey(lines(IDEMPOTENCY_KEY));
        if (key.isEmpty()) {
            return render(work.get());
        }
        var fresh = new AtomicBoolean();
        var answer = scene.once(actor(), key.get(), fingerprint(body), () -> {
            fresh.set(true);
            return work.get();
        });
        if (!answer.sameRequest()) {
            throw Refused.of(ProblemKind.NOT_ALLOWED, "this Idempotency-Key came with another request before");
        }
        var response = render(answer);
        return fresh.get()
                ? response
                : Response.fromResponse(response)
                        .header("Idempotent-Replayed", "true")
                        .build();
    }

    /** The same for work whose answer holds a secret: a repeat gets the answer that may be kept. */
    public Response onceWithSecret(byte[] body, Supplier<Secretly> work) {
        return onceWithSecret(body, repeats::once, work);
    }

    /** The same for work that reaches beyond the caller's organization. */
    public Response onceEverywhereWithSecret(byte[] body, Supplier<Secretly> work) {
        return onceWithSecret(body, repeats::onceEverywhere, work);
    }

    private Response onceWithSecret(byte[] body, Repeatable scene, Supplier<Secretly> work) {
        var shown = new AtomicReference<Object>();
        var response = once(body, scene, () -> {
            var made = work.get();
            shown.set(made.shown());
            return made.kept();
        });
        return shown.get() == null
                ? response
                : Response.fromResponse(response)
                        .entity(Json.write(shown.get()))
                        .build();
    }

    /** An answer that may be kept, and the body that is shown once in its place. */
    public record Secretly(Answered kept, Object shown) {}

    private byte[] fingerprint(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + address.getPath() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Response render(Answered answer) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.build();
    }
}
