package org.sursis.board.page;

import org.sursis.board.look.Frame;

/** A stretch of the messages sent. */
public record MessagesPage(Frame frame, Rows.Messages messages) {}
