package org.sursis.api.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.sursis.api.wire.Problem;
import org.sursis.api.wire.ProblemKind;

/**
 * What is turned away before anything is read. Vert.x refuses over-long requests by itself, with an empty body; so its
 * limits stand a good way behind ours, and what lies between is answered with a problem document.
 */
@ApplicationScoped
class Threshold implements HttpServerOptionsCustomizer {
    private static final int LONGEST_ADDRESS = 32 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int VERTX_LIMIT = 128 * 1024;
    private static final int MOST_DRAINED = 64 * 1024 * 1024;
    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final long largestBody;

    Threshold(VertxHttpConfig settings) {
        largestBody =
                settings.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setMaxInitialLineLength(VERTX_LIMIT);
        options.setMaxHeaderSize(VERTX_LIMIT);
    }

    void guard(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL_OTHERS);
    }

    private void look(RoutingContext routing) {
        var request = routing.request();
        whyNot(request).ifPresentOrElse(kind -> refuse(routing, kind), routing::next);
    }

    private Optional<ProblemKind> whyNot(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(ProblemKind.URI_TOO_LONG);
        }
        if (sizeOfHeaders(request) > LARGEST_HEADERS) {
            return Optional.of(ProblemKind.HEADERS_TOO_LARGE);
        }
        if (announcedLength(request) > largestBody) {
            return Optional.of(ProblemKind.TOO_LARGE);
        }
        return decodable(request.uri()) ? Optional.empty() : Optional.of(ProblemKind.UNREADABLE);
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(h -> h.getKey().length() + h.getValue().length() + 4)
                .sum();
    }

    private static long announcedLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Bytes that are no text would reach the query as replacement characters, and be looked for. */
    private static boolean decodable(String uri) {
        try {
            return !URLDecoder.decode(uri, StandardCharsets.UTF_8).contains("\uFFFD");
        } catch (IllegalArgumentException brokenEscape) {
            return false;
        }
    }

    private static void refuse(RoutingContext routing, ProblemKind kind) {
        var path = routing.request().path();
        var shown = path.length() > 512 ? path.substring(0, 512) : path;
        routing.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Problem.of(kind, kind.title(), shown, List.of()).json());
        drain(routing.request());
    }

    /** Who sends everything before listening would see a broken line and no answer; so the rest is taken, to a point. */
    private static void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var drained = new AtomicLong();
        request.handler(part -> {
            if (drained.addAndGet(part.length()) > MOST_DRAINED) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
