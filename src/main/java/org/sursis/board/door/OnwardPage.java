package org.sursis.board.door;

import org.sursis.board.look.Frame;

/** Between the page of another site and one of ours. {@code there} is a path of ours. */
public record OnwardPage(Frame frame, String there) {}
