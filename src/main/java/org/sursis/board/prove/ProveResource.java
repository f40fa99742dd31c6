package org.sursis.board.prove;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.again.AgainPage;
import org.sursis.board.door.Form;
import org.sursis.board.door.FromAnywhere;
import org.sursis.board.door.WithoutKey;
import org.sursis.board.words.Tongues;
import org.sursis.watch.proof.ProveByLink;
import org.sursis.watch.proof.ProveByLink.Question;

/** The link in a letter that proves an address; it takes two characters that a program which opens links does not type. */
@Path("/v/{token}")
@PermitAll
@WithoutKey
@FromAnywhere
class ProveResource {
    private static final int OK = 200;
    private static final int NOT_TAKEN = 422;

    private final ProveByLink link;
    private final Tongues tongues;

    ProveResource(ProveByLink link, Tongues tongues) {
        this.link = link;
        this.tongues = tongues;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        return link.look(token)
                .map(question -> asking(OK, question, null))
                .orElseGet(() -> AgainPage.unknown(tongues.wished(wished)).answer(404));
    }

    @POST
    @Operation(hidden = true)
    public Response press(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var asked = link.look(token);
        if (asked.isEmpty() || !asked.get().waits()) {
            return look(token, wished);
        }
        var words = tongues.in(asked.get().language()).answer();
        if (!AgainPage.signsOf(asked.get().code(), Form.of(body).field("signs"))) {
            return asking(NOT_TAKEN, asked.get(), words.wrongSigns());
        }
        boolean proven = link.press(token).filter(Question::waits).isPresent();
        return proven ? said(asked.get(), words.proofDone()) : look(token, wished);
    }

    private Response asking(int status, Question question, String wrong) {
        var words = tongues.in(question.language()).answer();
        if (!question.waits()) {
            return said(question, words.proofOver(), words.proofOverWhy());
        }
        var lines = List.of(words.proofAbout(), words.proofAsks());
        return AgainPage.asking(words, question.language(), question.code(), lines, words.proofPress(), wrong)
                .answer(status);
    }

    private Response said(Question question, String outcome, String... lines) {
        var words = tongues.in(question.language()).answer();
        return AgainPage.said(words, question.language(), question.code(), outcome, List.of(lines))
                .answer(OK);
    }
}
