package org.sursis.mail;

import java.time.Duration;

/**
 * How long a mail server is waited for. Angus waits for ever unless told.
 *
 * @param probeAfter a kept connection that was idle for longer is asked whether it still lives before it is used
 * @param keep a connection that was idle for longer is closed
 * @param whole how long one attempt may take, whatever the server does
 */
record Patience(Duration connect, Duration read, Duration write, Duration probeAfter, Duration keep, Duration whole) {
    /** What guarantee.md found to be right; servers of note answer within these. */
    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90));
}
