package org.sursis.board.again;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.Form;
import org.sursis.board.door.FromAnywhere;
import org.sursis.board.door.WithoutKey;
import org.sursis.board.words.Tongue;
import org.sursis.board.words.Tongues;
import org.sursis.watch.Refusal;
import org.sursis.watch.eyes.LookByLink;
import org.sursis.watch.eyes.LookByLink.Question;

/**
 * The link in a letter that asks for a second look. It opens for whoever holds it, from whatever program, so nothing a browser adds by
 * itself is asked for; and it changes something only with the two characters typed.
 */
@Path("/c/{token}")
@PermitAll
@WithoutKey
@FromAnywhere
class AgainResource {
    private static final int OK = 200;
    private static final int NOT_OURS = 404;
    private static final int NOT_YET = 409;
    private static final int NOT_TAKEN = 422;

    private final LookByLink link;
    private final Tongues tongues;

    AgainResource(LookByLink link, Tongues tongues) {
        this.link = link;
        this.tongues = tongues;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return link.look(token).map(question -> asking(OK, question, null)).orElseGet(() -> unknown(wished));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var asked = link.look(token);
        if (asked.isEmpty()) {
            return unknown(wished);
        }
        var question = asked.get();
        if (!question.waits()) {
            return asking(OK, question, null);
        }
        var words = tongue(question).answer();
        if (!AgainPage.signsOf(question.code(), Form.of(body).field("signs"))) {
            return asking(NOT_TAKEN, question, words.wrongSigns());
        }
        try {
            link.say(token);
            return said(OK, question, words.lookDone(question.what()));
        } catch (Refusal notYet) {
            return said(NOT_YET, question, words.lookNotYet(), words.lookNotYetWhy());
        }
    }

    private Tongue tongue(Question question) {
        return tongues.in(question.language());
    }

    private Response asking(int status, Question question, String wrong) {
        var words = tongue(question).answer();
        if (!question.waits()) {
            return said(status, question, words.lookOver(), words.lookOverWhy());
        }
        var lines = List.of(words.lookAbout(question.what()), words.lookAsks(question.what()));
        var press = words.lookPress(question.what());
        return AgainPage.asking(words, question.language(), question.code(), lines, press, wrong)
                .answer(status);
    }

    private Response said(int status, Question question, String outcome, String... lines) {
        var words = tongue(question).answer();
        return AgainPage.said(words, question.language(), question.code(), outcome, List.of(lines))
                .answer(status);
    }

    private Response unknown(String wished) {
        return AgainPage.unknown(tongues.wished(wished)).answer(NOT_OURS);
    }
}
