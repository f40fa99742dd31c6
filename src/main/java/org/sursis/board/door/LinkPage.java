package org.sursis.board.door;

import org.sursis.board.look.Frame;

/** The page behind a link that signs in: one button. */
public record LinkPage(Frame frame) {}
