package org.sursis.board.words;

import java.util.Optional;

/** Entries of the history that the pages can tell in every language. */
enum Happening {
    ORDER_REGISTERED,
    ORDER_AMENDED,
    CLOSURE_ASKED,
    CLOSURE_WITHDRAWN,
    ORDER_CLOSED,
    WATCH_RESUMED,
    REMOVAL_SET,
    REMOVAL_CONFIRMED,
    STAY_SET,
    STAY_LIFTED,
    CONTACTS_SET,
    CONTACTS_CONFIRMED,
    GLASS_BROKEN,
    VERIFICATION_SENT,
    WAY_PROVEN,
    FILING_ADDED,
    FILING_CHANGED,
    EVENT_RECORDED,
    EVENT_TAKEN_BACK,
    ALERT_RAISED,
    ALERT_ANSWERED,
    ALERT_ENDED,
    STANDING_CHANGED,
    DELIVERY_PLANNED,
    DELIVERY_SENT,
    DELIVERY_RETRY,
    DELIVERY_UNCERTAIN,
    DELIVERY_DEAD,
    DELIVERY_LEASE_ENDED,
    DELIVERY_CANCELLED,
    DELIVERY_REVIVED,
    DELIVERY_EXPIRED,
    DELIVERY_CONFIRMED,
    DELIVERY_BOUNCED,
    DELIVERY_DELAYED,
    DELIVERY_PASSED_ON,
    READER_AWAY,
    ADMINISTRATORS_TOLD,
    SMS_STOPPED,
    SMS_RESUMED,
    ORDER_PUBLISHED,
    ORDER_WITHDRAWN,
    ORDER_LEFT_ALONE,
    SUBSCRIPTION_INVITED,
    SUBSCRIPTION_CONFIRMED,
    SUBSCRIPTION_CHANGED,
    SUBSCRIPTION_PAUSED,
    SUBSCRIPTION_ENDED;

    /** What this code of the journal stands for; empty for one that is younger than these pages. */
    static Optional<Happening> of(String code) {
        return Coded.of(Happening.class, code);
    }
}
