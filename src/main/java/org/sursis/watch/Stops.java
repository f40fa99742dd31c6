package org.sursis.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Telephones whose owners want no SMS from this service. All organizations send from one number, so a stop holds for all. */
public interface Stops {

    /** True when the owner of this number (E.164) wants nothing. Asked before each attempt, outside a transaction. */
    boolean stopped(String phone);

    /** From now on nothing is sent there; returns false when that was so already. */
    boolean stop(String phone, Instant at);

    /** From now on it may be sent there again; returns false when that was so already. */
    boolean resume(String phone);

    /** Who is on an open order's list with this number. */
    List<Reader> readers(String phone);

    /** A person on the list of an order. */
    record Reader(UUID organization, UUID order, String name) {}
}
