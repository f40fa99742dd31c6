package org.sursis.notice.race;

import java.util.List;
import org.sursis.notice.KnownFiling;

/** Names in French. */
final class FrenchNames extends FilingNames {
    static final FilingNames WORDS = new FrenchNames();

    private FrenchNames() {}

    @Override
    Name known(KnownFiling filing) {
        var said = said(filing);
        return new Name(said, said.startsWith("la "), comes(filing));
    }

    /** None that is feminine begins with a vowel, so that the article tells the gender. */
    private static String said(KnownFiling filing) {
        return switch (filing) {
            case MARRIAGE_CERTIFICATE -> "le certificat de mariage";
            case BIRTH_CERTIFICATE -> "le certificat de naissance";
            case POLICE_CERTIFICATE -> "le certificat de police";
            case SPOUSAL_SPONSORSHIP -> "le parrainage d'époux ou de conjoint de fait";
            case STAY_MOTION -> "la requête en sursis de renvoi";
            case DEFERRAL_REQUEST -> "la demande de report du renvoi";
            case H_AND_C_APPLICATION -> "la demande pour motifs d'ordre humanitaire";
            case PRRA_APPLICATION -> "la demande d'ERAR";
            case JUDICIAL_REVIEW -> "la demande d'autorisation et de contrôle judiciaire";
            case NOTICE_OF_APPEAL -> "l'avis d'appel";
            case TEMPORARY_RESIDENT_PERMIT -> "le permis de séjour temporaire";
            case PASSPORT -> "le passeport";
            case TRAVEL_DOCUMENT -> "le titre de voyage";
            case MEDICAL_EXAM -> "l'examen médical";
            case BIOMETRICS -> "la prise des données biométriques";
            case PROOF_OF_SERVICE -> "la preuve de signification";
            case TRANSLATION -> "la traduction certifiée";
            case AFFIDAVIT -> "l'affidavit";
        };
    }

    @Override
    Name removal() {
        return Name.typed("le renvoi");
    }

    @Override
    String quoted(String typed) {
        return "« " + typed + " »";
    }

    @Override
    List<String> articles() {
        return List.of("le ", "la ", "l'", "la prise des ");
    }
}
