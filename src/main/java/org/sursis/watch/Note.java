package org.sursis.watch;

import java.time.Instant;
import java.util.UUID;
import org.sursis.docket.Language;

/**
 * A mail that belongs to no order: it asks for no answer and is in no queue of deliveries.
 *
 * @param id the same for every copy
 * @param kind what stands in {@code X-Sursis-Kind}: {@code daily}, {@code watchdog}, or the code of a letter's kind
 * @param thread what keeps mails of one kind to one person together, in letters, digits and hyphens
 * @param to one addr-spec
 * @param html the same as the text, or null
 * @param at the date of the mail
 */
public record Note(
        UUID id,
        String kind,
        String thread,
        String to,
        Language language,
        String subject,
        String text,
        String html,
        Instant at) {}
