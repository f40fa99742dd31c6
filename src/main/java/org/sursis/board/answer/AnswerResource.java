package org.sursis.board.answer;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.Form;
import org.sursis.board.door.FromAnywhere;
import org.sursis.board.door.WithoutKey;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongues;
import org.sursis.watch.AnswerByLink;
import org.sursis.watch.AnswerByLink.Question;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Refusal;

/**
 * The link in a message. It opens for whoever holds it, from whatever program, so nothing a browser adds by itself is asked
 * for; and it changes something only with an answer chosen and the two characters typed.
 */
@Path("/a/{token}")
@PermitAll
@WithoutKey
@FromAnywhere
class AnswerResource {
    private static final int OK = 200;
    private static final int NOT_LISTED = 403;
    private static final int GONE_BY = 409;
    private static final int NOT_TAKEN = 422;
    private static final int NOT_OURS = 404;

    private final AnswerByLink link;
    private final ReadCase cases;
    private final Tongues tongues;

    AnswerResource(AnswerByLink link, ReadCase cases, Tongues tongues) {
        this.link = link;
        this.cases = cases;
        this.tongues = tongues;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return link.look(token)
                .map(question -> page(OK, token, question, Given.NOTHING, null))
                .orElseGet(() -> unknown(wished));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var question = link.look(token);
        return question.isEmpty() ? unknown(wished) : answer(token, question.get(), Given.of(Form.of(body)));
    }

    @POST
    @Path("date")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        return link.look(token)
                .map(question -> enter(token, question, GivenDate.of(Form.of(body))))
                .orElseGet(() -> unknown(wished));
    }

    private Response enter(String token, Question question, GivenDate given) {
        var tongue = tongues.in(question.notice().language());
        var composer = new AnswerComposer(tongue.answer(), tongue.language(), cases.now(), token);
        int refused = question.listed() ? NOT_TAKEN : NOT_LISTED;
        var wrong = given.wrong(question.notice().code(), tongue.answer());
        if (wrong.isPresent()) {
            return html(refused, composer.page(question, given, wrong.get()));
        }
        try {
            var now = link.enter(token, given.removal());
            return html(now.listed() ? OK : NOT_LISTED, composer.page(now, given, null));
        } catch (Refusal refusal) {
            return html(refused, composer.page(question, given, GivenDate.refused(refusal, tongue.answer())));
        }
    }

    private Response answer(String token, Question question, Given given) {
        if (question.open().isEmpty()) {
            return page(OK, token, question, given, null);
        }
        var words = tongues.in(question.notice().language()).answer();
        var wrong = given.wrong(question.notice().code(), words);
        if (wrong.isPresent()) {
            return page(question.listed() ? NOT_TAKEN : NOT_LISTED, token, question, given, wrong.get());
        }
        try {
            var now = link.answer(token, given.reply());
            return page(now.listed() ? OK : NOT_LISTED, token, now, Given.NOTHING, null);
        } catch (Refusal changedMeanwhile) {
            var now = Optional.of(token).flatMap(link::look).orElse(question);
            return page(GONE_BY, token, now, given, words.notTaken());
        }
    }

    private Response page(int status, String token, Question question, Given given, String wrong) {
        var tongue = tongues.in(question.notice().language());
        var composer = new AnswerComposer(tongue.answer(), tongue.language(), cases.now(), token);
        return html(status, composer.page(question, given, wrong));
    }

    private Response unknown(String wished) {
        var tongue = tongues.wished(wished);
        return html(NOT_OURS, new AnswerComposer(tongue.answer(), tongue.language(), cases.now(), "").unknown());
    }

    private static Response html(int status, AnswerPage page) {
        return Response.status(status)
                .type(Pages.HTML)
                .entity(Layouts.answer(page).render())
                .build();
    }
}
