package org.sursis.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Filings that Sursis can name in every language. Others are called what the organization calls them. */
public enum KnownFiling {
    MARRIAGE_CERTIFICATE,
    BIRTH_CERTIFICATE,
    POLICE_CERTIFICATE,
    SPOUSAL_SPONSORSHIP,
    STAY_MOTION,
    DEFERRAL_REQUEST,
    H_AND_C_APPLICATION,
    PRRA_APPLICATION,
    JUDICIAL_REVIEW,
    NOTICE_OF_APPEAL,
    TEMPORARY_RESIDENT_PERMIT,
    PASSPORT,
    TRAVEL_DOCUMENT,
    MEDICAL_EXAM,
    BIOMETRICS,
    PROOF_OF_SERVICE,
    TRANSLATION,
    AFFIDAVIT;

    /** The filing with this code; empty when it is not one of the well-known ones. */
    public static Optional<KnownFiling> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
