package org.sursis.mail.note;

import java.util.List;

/**
 * A note in words, ready for its two layouts. Nothing is decided in a layout but whether a part is there.
 *
 * @param language the ISO 639-1 code
 * @param lines what it says, a paragraph each
 * @param strong what stands out below them, or null
 * @param items what belongs to that, an item each
 * @param button what stands on the link, or null with it
 * @param link where it leads, or null
 */
public record NoteView(
        String language,
        String subject,
        List<String> lines,
        String strong,
        List<String> items,
        String button,
        String link,
        List<String> closing) {}
