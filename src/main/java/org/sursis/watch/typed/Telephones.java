package org.sursis.watch.typed;

import java.util.Optional;

/** Knows telephone numbers. */
public interface Telephones {

    /** The number as E.164; empty when it has no country code or cannot exist. */
    Optional<String> dialled(String text);
}
