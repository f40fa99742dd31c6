package org.sursis.board.door;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.look.Frame;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongue;
import org.sursis.board.words.Tongues;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.SignInByMail;

/**
 * In with a link sent by mail. Asking is answered with the same page after the same time, whether anybody has that address or not;
 * opening the link shows a button, because programs that look through mails open links.
 */
@Path("/")
@PermitAll
@WithoutKey
class MailLinkResource {
    private static final int LONGEST_ADDRESS = 254;
    /** Longer than it takes to find somebody and to post a letter. */
    private static final Duration ANSWERED_AFTER = Duration.ofMillis(300);

    private final AskForLink desk;
    private final SignInByMail byMail;
    private final Doorway doorway;
    private final CurrentVertxRequest current;
    private final Tongues tongues;

    MailLinkResource(
            AskForLink desk, SignInByMail byMail, Doorway doorway, CurrentVertxRequest current, Tongues tongues) {
        this.desk = desk;
        this.byMail = byMail;
        this.doorway = doorway;
        this.current = current;
        this.tongues = tongues;
    }

    @POST
    @Path("sign-in/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    @Operation(hidden = true)
    public Uni<Response> ask(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var answered = System.nanoTime() + ANSWERED_AFTER.toNanos();
        var answer = asked(tongues.wished(wished), Form.of(body).field("email").strip());
        var wait = Duration.ofNanos(Math.max(1, answered - System.nanoTime()));
        return Uni.createFrom().item(answer).onItem().delayIt().by(wait);
    }

    private Response asked(Tongue tongue, String email) {
        if (email.length() > LONGEST_ADDRESS || email.indexOf('@') < 1) {
            return SignInPage.show(422, tongue, tongue.board().signInNoMailbox());
        }
        var browser = doorway.browser(request());
        return desk.ask(email, browser, new Wire(request()).source())
                ? doorway.remembered(Pages.seeOther("/sign-in/sent"), browser)
                : TooMany.page(tongue);
    }

    @GET
    @Path("sign-in/sent")
    @Operation(hidden = true)
    public Response sent(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        var tongue = tongues.wished(wished);
        var words = tongue.board();
        return Pages.plain(200, tongue, words.linkSent(), words.linkSentWhy(), words.linkSentNot());
    }

    @GET
    @Path("sign-in/link/{token}")
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return page(tongues.wished(wished), byMail.look(token, doorway.known(request())));
    }

    @POST
    @Path("sign-in/link/{token}")
    @Operation(hidden = true)
    public Response enter(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        var browser = doorway.known(request());
        return byMail.enter(token, browser)
                .map(this::in)
                .orElseGet(() -> page(tongues.wished(wished), byMail.look(token, browser)));
    }

    private Response in(Member member) {
        return doorway.in(request(), () -> byMail.present(member.organization(), member.id()));
    }

    private static Response page(Tongue tongue, SignInByMail.Worth worth) {
        var words = tongue.board();
        return switch (worth) {
            case GOOD ->
                Pages.withForms(200, Layouts.signInLink(new LinkPage(Frame.of(tongue, words.signIn(), false))));
            case ELSEWHERE -> Pages.plain(403, tongue, words.linkElsewhere(), words.linkElsewhereWhy());
            case OVER -> Pages.plain(410, tongue, words.linkOver(), words.linkOverWhy());
            case UNKNOWN -> Pages.notFound(tongue);
        };
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
