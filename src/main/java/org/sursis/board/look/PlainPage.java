package org.sursis.board.look;

import java.util.List;

/** A page with one thing to say. */
public record PlainPage(Frame frame, String heading, List<String> lines) {}
