package org.sursis.notice.law;

import static java.util.Map.entry;

import java.util.Map;
import org.sursis.calendar.Names;

/** What events are called. One that is younger than these words is called by its code. */
public final class SpokenEvent {
    private static final Map<String, Names> NAMES = Map.ofEntries(
            entry(
                    "rad-decision-received",
                    n("RAD decision received", "décision de la SAR reçue", "decisión de la RAD recibida")),
            entry(
                    "rpd-decision-received",
                    n("RPD decision received", "décision de la SPR reçue", "decisión de la RPD recibida")),
            entry(
                    "iad-decision-received",
                    n("IAD decision received", "décision de la SAI reçue", "decisión de la IAD recibida")),
            entry(
                    "removal-order-received",
                    n("removal order received", "mesure de renvoi reçue", "orden de expulsión recibida")),
            entry(
                    "removal-order-made",
                    n("removal order made", "mesure de renvoi prise", "orden de expulsión dictada")),
            entry(
                    "departure-order-enforceable",
                    n(
                            "departure order enforceable",
                            "mesure d'interdiction de séjour exécutoire",
                            "orden de salida ejecutable")),
            entry("departed", n("departed", "départ du Canada", "salida del país")),
            entry("detained", n("detained", "mise en détention", "detención")),
            entry("released", n("released", "mise en liberté", "puesta en libertad")),
            entry("stay-granted", n("stay granted", "sursis accordé", "suspensión concedida")),
            entry("stay-ended", n("stay ended", "fin du sursis", "fin de la suspensión")),
            entry("prra-notified", n("PRRA notification", "avis d'ERAR", "aviso de la PRRA")),
            entry("prra-applied", n("PRRA applied for", "demande d'ERAR présentée", "solicitud de PRRA presentada")),
            entry(
                    "prra-decision-received",
                    n("PRRA decision received", "décision d'ERAR reçue", "decisión de la PRRA recibida")),
            entry(
                    "rad-appeal-filed",
                    n("RAD appeal filed", "appel à la SAR interjeté", "apelación ante la RAD presentada")),
            entry(
                    "rad-appeal-perfected",
                    n("RAD appeal perfected", "appel à la SAR mis en état", "apelación ante la RAD perfeccionada")),
            entry(
                    "leave-application-filed",
                    n(
                            "application for leave filed",
                            "demande d'autorisation déposée",
                            "solicitud de autorización presentada")),
            entry(
                    "leave-application-perfected",
                    n(
                            "application for leave perfected",
                            "demande d'autorisation mise en état",
                            "solicitud de autorización perfeccionada")),
            entry("leave-granted", n("leave granted", "autorisation accordée", "autorización concedida")),
            entry("leave-refused", n("leave refused", "autorisation refusée", "autorización denegada")),
            entry(
                    "iad-appeal-filed",
                    n("IAD appeal filed", "appel à la SAI interjeté", "apelación ante la IAD presentada")),
            entry(
                    "direction-to-report-received",
                    n(
                            "direction to report received",
                            "convocation pour le renvoi reçue",
                            "citación para la expulsión recibida")),
            entry("deferral-requested", n("deferral requested", "report demandé", "aplazamiento solicitado")),
            entry("deferral-refused", n("deferral refused", "report refusé", "aplazamiento denegado")),
            entry("claim-withdrawn", n("claim withdrawn", "demande d'asile retirée", "solicitud de asilo retirada")),
            entry(
                    "claim-abandoned",
                    n("claim abandoned", "désistement de la demande d'asile", "solicitud de asilo abandonada")),
            entry(
                    "claim-ineligible",
                    n("claim ineligible", "demande d'asile irrecevable", "solicitud de asilo inadmisible")),
            entry(
                    "claim-ineligible-stca",
                    n(
                            "claim ineligible (safe third country)",
                            "demande d'asile irrecevable (tiers pays sûr)",
                            "solicitud de asilo inadmisible (tercer país seguro)")),
            entry("claim-referred", n("claim referred", "demande d'asile déférée", "solicitud de asilo remitida")),
            entry("entry", n("entry", "entrée au pays", "entrada al país")),
            entry("hearing-fixed", n("hearing fixed", "audience fixée", "audiencia fijada")),
            entry(
                    "detention-review-held",
                    n("detention review held", "contrôle de la détention tenu", "revisión de la detención celebrada")),
            entry(
                    "ij-decision",
                    n(
                            "immigration judge's decision",
                            "décision du juge de l'immigration",
                            "decisión del juez de inmigración")),
            entry("bia-decision", n("BIA decision", "décision du BIA", "decisión de la BIA")),
            entry("in-absentia-order", n("in absentia order", "ordonnance par défaut", "orden en ausencia")),
            entry(
                    "vd-granted",
                    n("voluntary departure granted", "départ volontaire accordé", "salida voluntaria concedida")),
            entry(
                    "vd-bond-posted",
                    n(
                            "voluntary departure bond posted",
                            "cautionnement du départ volontaire versé",
                            "fianza de salida voluntaria depositada")),
            entry(
                    "bia-appeal-filed",
                    n("BIA appeal filed", "appel au BIA interjeté", "apelación ante la BIA presentada")),
            entry(
                    "petition-for-review-filed",
                    n("petition for review filed", "requête en révision déposée", "petición de revisión presentada")),
            entry(
                    "motion-to-reopen-filed",
                    n("motion to reopen filed", "requête en réouverture déposée", "moción de reapertura presentada")),
            entry(
                    "credible-fear-negative",
                    n(
                            "negative credible fear finding",
                            "conclusion défavorable sur la crainte crédible",
                            "determinación negativa de temor creíble")),
            entry("uk-decision-sent", n("decision sent", "décision envoyée", "decisión enviada")),
            entry("uk-decision-received", n("decision received", "décision reçue", "decisión recibida")),
            entry(
                    "uk-ftt-appeal-filed",
                    n("tribunal appeal filed", "appel au tribunal interjeté", "apelación ante el tribunal presentada")),
            entry(
                    "uk-jr-filed",
                    n("judicial review filed", "contrôle judiciaire demandé", "revisión judicial solicitada")),
            entry("uk-removal-notice", n("removal notice", "avis de renvoi", "aviso de expulsión")));

    private SpokenEvent() {}

    /** What the event with this code is called, without article and with a small letter at its start. */
    public static Names name(String code) {
        return NAMES.getOrDefault(code, Names.of(code));
    }

    private static Names n(String en, String fr, String es) {
        return new Names(en, fr, es);
    }
}
