package org.sursis.notice.race;

import java.util.List;
import org.sursis.notice.KnownFiling;

/** Names in English. */
final class EnglishNames extends FilingNames {
    static final FilingNames WORDS = new EnglishNames();

    private EnglishNames() {}

    @Override
    Name known(KnownFiling filing) {
        return new Name(said(filing), false, comes(filing));
    }

    private static String said(KnownFiling filing) {
        return switch (filing) {
            case MARRIAGE_CERTIFICATE -> "the marriage certificate";
            case BIRTH_CERTIFICATE -> "the birth certificate";
            case POLICE_CERTIFICATE -> "the police certificate";
            case SPOUSAL_SPONSORSHIP -> "the spousal sponsorship";
            case STAY_MOTION -> "the motion for a stay of removal";
            case DEFERRAL_REQUEST -> "the request to defer removal";
            case H_AND_C_APPLICATION -> "the H&C application";
            case PRRA_APPLICATION -> "the PRRA application";
            case JUDICIAL_REVIEW -> "the application for leave and judicial review";
            case NOTICE_OF_APPEAL -> "the notice of appeal";
            case TEMPORARY_RESIDENT_PERMIT -> "the temporary resident permit";
            case PASSPORT -> "the passport";
            case TRAVEL_DOCUMENT -> "the travel document";
            case MEDICAL_EXAM -> "the medical exam";
            case BIOMETRICS -> "the taking of biometrics";
            case PROOF_OF_SERVICE -> "the proof of service";
            case TRANSLATION -> "the certified translation";
            case AFFIDAVIT -> "the affidavit";
        };
    }

    @Override
    Name removal() {
        return Name.typed("the removal");
    }

    @Override
    String quoted(String typed) {
        return '"' + typed + '"';
    }

    @Override
    List<String> articles() {
        return List.of("the ", "the taking of ");
    }
}
