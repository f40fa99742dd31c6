package org.sursis.board.door;

import org.sursis.board.look.Frame;

/** The form that asks for a key; {@code wrong} says what was the matter with the last one, or is null. */
public record SignInPage(Frame frame, String wrong) {}
