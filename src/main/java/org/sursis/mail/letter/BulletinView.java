package org.sursis.mail.letter;

import java.util.List;

/**
 * A mail to a subscriber in words, ready for its two layouts. Nothing is decided in a layout but whether a part is there.
 *
 * @param language the ISO 639-1 code
 * @param lines what is said of no single file
 * @param action what stands above the link
 * @param link where the subscription is confirmed or settled
 * @param unsubscribe what stands above the link that ends it
 */
public record BulletinView(
        String language,
        String subject,
        String headline,
        List<String> lines,
        List<FileView> files,
        String action,
        String link,
        List<String> closing,
        String unsubscribe,
        String unsubscribeLink) {

    /** One file and what is told of it. */
    public record FileView(String reference, List<String> lines) {}
}
