package org.sursis.board.door;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongue;

/** Says that too much came from one place. */
public final class TooMany {
    /** How long what came from a place counts. */
    public static final Duration WHILE = Duration.ofMinutes(15);

    private TooMany() {}

    /** What a reader sees. */
    public static Response page(Tongue tongue) {
        var words = tongue.board();
        return Response.fromResponse(Pages.plain(429, tongue, words.tooMany(), words.tooManyWhy()))
                .header(HttpHeaders.RETRY_AFTER, WHILE.toSeconds())
                .build();
    }
}
