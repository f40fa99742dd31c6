package org.sursis.notice.race;

/**
 * A gate as it is told to a reader.
 *
 * @param title in the reader's language
 * @param at the instant at which it closes, ISO with its offset
 * @param authority the text or practice that it rests on; null for a gate of counsel's own, like the two beside it
 * @param confidence how well that source is known, by the public code
 * @param passed true when it has closed
 * @param lost true when an option is gone once it has closed; false when it is good practice only
 */
public record SpokenGate(
        String id,
        String title,
        String at,
        String authority,
        String authorityUrl,
        String confidence,
        boolean passed,
        boolean lost) {}
