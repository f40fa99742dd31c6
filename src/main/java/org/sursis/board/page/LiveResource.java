package org.sursis.board.page;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.sursis.board.door.Visitor;
import org.sursis.watch.ReadBoard;

/**
 * Tells an open board that it is old. Nothing but the name of a state is sent, so it does not matter which node the page came from
 * or which of them made the change: each reads the same database.
 */
@Path("/live")
@PermitAll
class LiveResource {
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Sent again from time to time, so that no proxy takes the connection for dead: every tenth look. */
    private static final int AGAIN = 10;
    /** The gate asks who is there at the beginning only; so a stream ends, and the browser comes again. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_AT_ONCE = 200;
    private static final long TRY_AGAIN_SECONDS = 30;

    private final ReadBoard board;
    private final Visitor visitor;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    LiveResource(ReadBoard board, Visitor visitor) {
        this.board = board;
        this.visitor = visitor;
    }

    /** The name of the state whenever it is another one. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Blocking
    @Operation(hidden = true)
    public Multi<String> follow() {
        var who = visitor.actor();
        if (!free.tryAcquire()) {
            throw new ServiceUnavailableException(TRY_AGAIN_SECONDS);
        }
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(n -> new Look(n, State.of(board, who)))
                .filter(new Changes()::worthTelling)
                .map(Look::state)
                .select()
                .first(LONGEST)
                .onTermination()
                .invoke(() -> free.release());
    }

    private record Look(long number, String state) {}

    /** What one browser was told last. */
    private static final class Changes {
        private String told = "";

        boolean worthTelling(Look look) {
            boolean worth = look.number() % AGAIN == 0 || !look.state().equals(told);
            told = look.state();
            return worth;
        }
    }
}
