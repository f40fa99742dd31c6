package org.sursis.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can happen in a case that starts a deadline or shows that it was met. The list is one for packs and orders, so that a
 * slip of the pen in either is refused and no deadline waits for an event that nobody can record.
 */
public enum EventCode {
    RAD_DECISION_RECEIVED,
    RPD_DECISION_RECEIVED,
    IAD_DECISION_RECEIVED,
    REMOVAL_ORDER_RECEIVED,
    REMOVAL_ORDER_MADE,
    DEPARTURE_ORDER_ENFORCEABLE,
    DEPARTED,
    DETAINED,
    RELEASED,
    STAY_GRANTED,
    STAY_ENDED,
    PRRA_NOTIFIED,
    PRRA_APPLIED,
    PRRA_DECISION_RECEIVED,
    RAD_APPEAL_FILED,
    RAD_APPEAL_PERFECTED,
    LEAVE_APPLICATION_FILED,
    LEAVE_APPLICATION_PERFECTED,
    LEAVE_GRANTED,
    LEAVE_REFUSED,
    IAD_APPEAL_FILED,
    DIRECTION_TO_REPORT_RECEIVED,
    DEFERRAL_REQUESTED,
    DEFERRAL_REFUSED,
    CLAIM_WITHDRAWN,
    CLAIM_ABANDONED,
    CLAIM_INELIGIBLE,
    CLAIM_INELIGIBLE_STCA,
    CLAIM_REFERRED,
    ENTRY,
    HEARING_FIXED,
    DETENTION_REVIEW_HELD,
    IJ_DECISION,
    BIA_DECISION,
    IN_ABSENTIA_ORDER,
    VD_GRANTED,
    VD_BOND_POSTED,
    BIA_APPEAL_FILED,
    PETITION_FOR_REVIEW_FILED,
    MOTION_TO_REOPEN_FILED,
    CREDIBLE_FEAR_NEGATIVE,
    UK_DECISION_SENT,
    UK_DECISION_RECEIVED,
    UK_FTT_APPEAL_FILED,
    UK_JR_FILED,
    UK_REMOVAL_NOTICE;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The event with this public code. */
    public static Optional<EventCode> of(String code) {
        return Arrays.stream(values()).filter(e -> e.code().equals(code)).findFirst();
    }
}
