package org.sursis.board.words;

import java.util.Optional;

/** Kinds of orders, sources of dates and reasons for an end that the pages can say in every language. */
enum KnownCode {
    DEPARTURE_ORDER,
    EXCLUSION_ORDER,
    DEPORTATION_ORDER,
    REMOVAL_ORDER,
    DIRECTION_TO_REPORT,
    REMOVAL_DIRECTIONS,
    LETTER,
    OFFICER,
    COURT,
    COUNSEL,
    CLIENT,
    DEPARTED,
    REMOVED,
    STATUS_GRANTED,
    TRANSFERRED;

    /** What this code stands for; empty for one that an organization made up. */
    static Optional<KnownCode> of(String code) {
        return Coded.of(KnownCode.class, code);
    }
}
