package org.sursis.board.door;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongues;
import org.sursis.watch.Links;
import org.sursis.watch.Role;

/**
 * Stands before every resource of this room. It goes by the resource that was found and not by the path that was asked for,
 * so there is no other way of writing the same address that leads around it.
 */
class Gate {
    private static final String ROOM = "org.sursis.board";
    private static final Set<String> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentVertxRequest current;
    private final Bearers bearers;
    private final Visitor visitor;
    private final Links.BaseUrl base;
    private final Tongues tongues;
    private final WayBack wayBack;

    Gate(
            CurrentVertxRequest current,
            Bearers bearers,
            Visitor visitor,
            Links.BaseUrl base,
            Tongues tongues,
            WayBack wayBack) {
        this.current = current;
        this.bearers = bearers;
        this.visitor = visitor;
        this.base = base;
        this.tongues = tongues;
        this.wayBack = wayBack;
    }

    @ServerRequestFilter
    Optional<Response> stop(ContainerRequestContext request, ResourceInfo found) {
        var page = found.getResourceClass();
        if (page == null || !isOfThisRoom(page)) {
            return Optional.empty();
        }
        var wire = current.getCurrent().request();
        boolean anywhere = page.isAnnotationPresent(FromAnywhere.class) || LOOKING.contains(request.getMethod());
        if (!anywhere && !new Wire(wire).fromOwnPage(base.uri())) {
            return Optional.of(notFromHere(request));
        }
        return page.isAnnotationPresent(WithoutKey.class) ? Optional.empty() : enter(wire, page, request);
    }

    static boolean isOfThisRoom(Class<?> page) {
        return page.getPackageName().startsWith(ROOM);
    }

    private Optional<Response> enter(HttpServerRequest wire, Class<?> page, ContainerRequestContext request) {
        var bearer = bearers.of(wire);
        if (bearer.isEmpty()) {
            return Optional.of(wayBack.remembered(page, Pages.seeOther("/sign-in")));
        }
        var who = bearer.get();
        visitor.enter(who.actor(), who.signedIn());
        var needed = page.getAnnotation(Needs.class);
        return needed == null || who.actor().role().covers(needed.value())
                ? Optional.empty()
                : Optional.of(mayNot(request, needed.value()));
    }

    private Response mayNot(ContainerRequestContext request, Role needed) {
        var tongue = tongues.wished(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Pages.plain(403, tongue, tongue.board().mayNot(), tongue.board().mayNotWhy(needed.code()));
    }

    private Response notFromHere(ContainerRequestContext request) {
        var tongue = tongues.wished(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Pages.plain(
                403, tongue, tongue.board().notFromHere(), tongue.board().notFromHereWhy());
    }
}
