package org.sursis.board.page;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.ReadBoard;

/** A short name for the state that a board was drawn from. */
final class State {

    private State() {}

    static String of(ReadBoard board, Actor who) {
        return UUID.nameUUIDFromBytes(board.state(who).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
