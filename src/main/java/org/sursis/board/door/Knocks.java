package org.sursis.board.door;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sursis.board.words.Tongues;

/**
 * Counts links and keys that nobody gave out, at every page that opens by one. Whoever brings too many is told no more than that. What
 * was given out opens all the while: counsel behind the same address of the network must be able to answer.
 */
@Singleton
class Knocks {
    /** Far more than people mistype or cut off in a mail program, of a whole clinic. */
    static final int MOST_FROM_ONE_PLACE = 100;

    private static final Logger LOG = Logger.getLogger(Knocks.class);
    /** A key, or a link, that nobody gave out. */
    private static final Set<Integer> FAILED = Set.of(401, 404);

    private final CurrentVertxRequest current;
    private final Tongues tongues;
    private final Limiter places = new Limiter(MOST_FROM_ONE_PLACE, TooMany.WHILE, System::nanoTime);

    Knocks(CurrentVertxRequest current, Tongues tongues) {
        this.current = current;
        this.tongues = tongues;
    }

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo found) {
        if (FAILED.contains(response.getStatus()) && opensByWhatOneBrings(found)) {
            var source = new Wire(current.getCurrent().request()).source();
            if (!places.allows(source)) {
                LOG.warn("page refused because=too-many-wrong-links-from-one-place");
                refuse(response, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            }
        }
    }

    private static boolean opensByWhatOneBrings(ResourceInfo found) {
        var page = found.getResourceClass();
        return page != null && Gate.isOfThisRoom(page) && page.isAnnotationPresent(WithoutKey.class);
    }

    private void refuse(ContainerResponseContext response, String wished) {
        var page = TooMany.page(tongues.wished(wished));
        response.setStatus(page.getStatus());
        response.setEntity(page.getEntity());
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    }
}
