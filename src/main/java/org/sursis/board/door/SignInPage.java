package org.sursis.board.door;

import jakarta.ws.rs.core.Response;
import org.sursis.board.look.Frame;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongue;

/** The form that asks for a mailbox or a key; {@code wrong} says what was the matter with the last one, or is null. */
public record SignInPage(Frame frame, String wrong) {

    static Response show(int status, Tongue tongue, String wrong) {
        var frame = Frame.of(tongue, tongue.board().signIn(), false);
        return Pages.withForms(status, Layouts.signIn(new SignInPage(frame, wrong)));
    }
}
