package org.sursis.docket;

import java.util.List;

/**
 * What an order is known by.
 *
 * @param reference the organization's own file number, unique within it; at most 200 code points, NFC
 * @param jurisdiction {@code ca}, {@code us} or {@code uk}
 * @param registry the office's code ({@code CA-QC}), or null
 * @param kind kebab-case code of the kind of order ({@code departure-order}), or null
 * @param operatorAsFallback true when the organization's operator answers for an order that names nobody
 * @param alternatives what counsel listed for the case that the path is lost, in counsel's words and order
 * @param gates those that counsel set, beside the ones that the rule pack knows
 */
public record Particulars(
        String reference,
        String jurisdiction,
        String registry,
        String kind,
        boolean operatorAsFallback,
        List<String> alternatives,
        List<OwnGate> gates) {

    /** Counsel listed no alternatives and set no gates. */
    public Particulars(
            String reference, String jurisdiction, String registry, String kind, boolean operatorAsFallback) {
        this(reference, jurisdiction, registry, kind, operatorAsFallback, List.of(), List.of());
    }

    public Particulars {
        alternatives = List.copyOf(alternatives);
        gates = List.copyOf(gates);
    }
}
