package org.sursis.mail;

import org.sursis.mail.letter.Letter;
import org.sursis.watch.Outcome;

/** The place that a letter is handed to next: a mail server, or a folder on this machine. */
interface Hop extends AutoCloseable {

    /** Tries once, within bounded time. Thread-safe; never throws for anything that the other side can do. */
    Outcome carry(Letter letter);

    @Override
    void close();
}
