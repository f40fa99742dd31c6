package org.sursis.notice.race;

import java.util.List;
import org.sursis.notice.KnownFiling;

/** Names in Spanish. */
final class SpanishNames extends FilingNames {
    static final FilingNames WORDS = new SpanishNames();

    private SpanishNames() {}

    @Override
    Name known(KnownFiling filing) {
        var said = said(filing);
        // "El acta" is feminine: its article only keeps two vowels apart.
        return new Name(said, said.startsWith("la ") || said.startsWith("el acta "), comes(filing));
    }

    private static String said(KnownFiling filing) {
        return switch (filing) {
            case MARRIAGE_CERTIFICATE -> "el acta de matrimonio";
            case BIRTH_CERTIFICATE -> "el acta de nacimiento";
            case POLICE_CERTIFICATE -> "el certificado de antecedentes penales";
            case SPOUSAL_SPONSORSHIP -> "el patrocinio de cónyuge";
            case STAY_MOTION -> "la moción de suspensión de la expulsión";
            case DEFERRAL_REQUEST -> "la solicitud de aplazamiento de la expulsión";
            case H_AND_C_APPLICATION -> "la solicitud por consideraciones humanitarias";
            case PRRA_APPLICATION -> "la solicitud de PRRA";
            case JUDICIAL_REVIEW -> "la solicitud de autorización y revisión judicial";
            case NOTICE_OF_APPEAL -> "el aviso de apelación";
            case TEMPORARY_RESIDENT_PERMIT -> "el permiso de residencia temporal";
            case PASSPORT -> "el pasaporte";
            case TRAVEL_DOCUMENT -> "el documento de viaje";
            case MEDICAL_EXAM -> "el examen médico";
            case BIOMETRICS -> "la toma de datos biométricos";
            case PROOF_OF_SERVICE -> "la prueba de notificación";
            case TRANSLATION -> "la traducción certificada";
            case AFFIDAVIT -> "la declaración jurada";
        };
    }

    @Override
    Name removal() {
        return Name.typed("la expulsión");
    }

    @Override
    String quoted(String typed) {
        return "«" + typed + "»";
    }

    @Override
    List<String> articles() {
        return List.of("el ", "la ", "la toma de ");
    }
}
