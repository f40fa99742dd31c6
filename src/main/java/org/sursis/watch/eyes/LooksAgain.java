package org.sursis.watch.eyes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be looked at a second time. Every method runs inside a transaction that the scene opened. */
public interface LooksAgain {

    /** One of them, by the id that its link holds. */
    Optional<LookAgain> find(UUID id);

    /** All that there ever was of an order. */
    List<LookAgain> of(UUID order);

    /** Keeps a new one. */
    void add(LookAgain look);
}
