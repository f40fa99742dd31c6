package org.sursis.docket;

/**
 * What an order is known by.
 *
 * @param reference the organization's own file number, unique within it; at most 200 code points, NFC
 * @param jurisdiction {@code ca}, {@code us} or {@code uk}
 * @param registry the office's code ({@code CA-QC}), or null
 * @param kind kebab-case code of the kind of order ({@code departure-order}), or null
 * @param operatorAsFallback true when the organization's operator answers for an order that names nobody
 */
public record Particulars(
        String reference, String jurisdiction, String registry, String kind, boolean operatorAsFallback) {}
