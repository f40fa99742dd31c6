package org.sursis.api.wire;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sursis.watch.Refusal;

/** Turns what ends a request into a problem document. Pages outside the API keep the framework's own answers. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String API = "/api/";
    private static final int LONGEST_PATH = 512;
    private static final int DEEPEST_CAUSE = 20;
    /** The longest that what may be had by few at once is held by one of them. */
    private static final int A_MOMENT_SECONDS = 15;

    private static final String UNIQUE_VIOLATION = "23505";

    private final Addresses addresses;

    Problems(Addresses addresses) {
        this.addresses = addresses;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo address) {
        return problem(refused.kind(), refused.faults(), address);
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo address) {
        var kind =
                switch (refusal.kind()) {
                    case NOT_FOUND -> ProblemKind.NOT_FOUND;
                    case STALE -> ProblemKind.CHANGED_SINCE;
                    case CONFLICT -> ProblemKind.CONFLICT;
                    case NOT_ALLOWED -> ProblemKind.NOT_ALLOWED;
                    case FORBIDDEN -> ProblemKind.FORBIDDEN;
                    case BUSY -> ProblemKind.TOO_MANY;
                };
        var faults = refusal.faults().stream()
                .limit(Faults.MOST)
                .map(f -> new Problem.Fault(f.pointer(), f.detail()))
                .toList();
        var answer = problem(kind, faults, address);
        return kind == ProblemKind.TOO_MANY
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, A_MOMENT_SECONDS)
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response unknownKey(AuthenticationFailedException failed, UriInfo address) {
        return unauthenticated(address);
    }

    @ServerExceptionMapper
    Response noKey(UnauthorizedException none, UriInfo address) {
        return unauthenticated(address);
    }

    private static Response unauthenticated(UriInfo address) {
        var answer = problem(ProblemKind.UNAUTHENTICATED, "send a valid key as Authorization: Bearer KEY", address);
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response wrongRole(ForbiddenException forbidden, UriInfo address) {
        return problem(ProblemKind.FORBIDDEN, "the role of this key does not cover that", address);
    }

    /** Who shows no key is not told which addresses there are; an encoded ";" makes another address, and no way in. */
    @ServerExceptionMapper
    Response nothingThere(NotFoundException none, UriInfo address, HttpHeaders headers) {
        boolean stranger = headers.getRequestHeader(HttpHeaders.AUTHORIZATION).isEmpty();
        return api(address) && stranger ? unauthenticated(address) : byFramework(none, address);
    }

    @ServerExceptionMapper
    Response byFramework(WebApplicationException ended, UriInfo address) {
        var own = ended.getResponse();
        var kind = ProblemKind.of(own.getStatus());
        if (!api(address) || kind.isEmpty()) {
            return own;
        }
        var answer = problem(kind.get(), said(kind.get()), address);
        return kind.get() == ProblemKind.WRONG_METHOD
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, addresses.allow(path(address)))
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response broken(RuntimeException bug, UriInfo address) {
        if (api(address) && storedTwice(bug)) {
            return problem(
                    ProblemKind.CONFLICT, "somebody else stored the same at this very moment; look again", address);
        }
        LOG.errorf(bug, "request broke path=%s", path(address));
        if (!api(address)) {
            return Response.serverError().build();
        }
        return problem(ProblemKind.BROKEN, "the request could not be carried out; nothing was changed", address);
    }

    /** Two requests that each saw a name free cannot both have it; which one the database kept is no fault of ours. */
    private static boolean storedTwice(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private static String said(ProblemKind kind) {
        return switch (kind) {
            case NOT_FOUND -> "there is nothing at this address";
            case WRONG_METHOD -> "this address answers to other methods, see Allow";
            case NOT_ACCEPTABLE -> "answers come as application/json";
            case WRONG_MEDIA_TYPE -> "send application/json, or application/merge-patch+json to PATCH";
            case TOO_LARGE -> "the body is larger than what is accepted";
            default -> kind.title();
        };
    }

    private static Response problem(ProblemKind kind, String detail, UriInfo address) {
        return problem(kind, List.of(new Problem.Fault("", detail)), address);
    }

    private static Response problem(ProblemKind kind, List<Problem.Fault> faults, UriInfo address) {
        var detail =
                faults.size() == 1 ? sentence(faults.get(0)) : faults.size() + " things are wrong with this request";
        // Where the status says it all there is no list of faults to go through.
        var told = kind.hasFaults() ? faults : List.<Problem.Fault>of();
        return Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(kind, detail, path(address), told).json())
                .build();
    }

    private static String sentence(Problem.Fault fault) {
        return fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + " " + fault.detail();
    }

    private static boolean api(UriInfo address) {
        return path(address).startsWith(API);
    }

    private static String path(UriInfo address) {
        var path = address.getRequestUri().getRawPath();
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }
}
