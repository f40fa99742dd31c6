package org.sursis.mail.letter;

import java.util.List;

/**
 * A mail in words, ready for its two layouts; null where there is nothing to say. Nothing is decided in a layout but
 * whether a part is there.
 *
 * @param words the labels in the reader's language
 * @param language the ISO 639-1 code
 * @param colour the severity's, dark enough for white letters on it
 * @param file the organization's file number
 * @param tag the severity in capitals, or null where it needs no shouting
 * @param when the day that the headline speaks of, in full, or null
 * @param link the one link
 * @param button what stands on it
 */
public record MailView(
        MailWords words,
        String language,
        String subject,
        String colour,
        String file,
        String tag,
        String headline,
        String when,
        List<String> lines,
        List<Fact> facts,
        String action,
        String button,
        String link,
        String answerBy,
        Race race,
        List<FilingView> filings,
        List<Also> also,
        List<String> whyNow,
        List<String> closing) {

    /** A label and what stands beside it. */
    public record Fact(String label, String value) {}

    /** Another thing that the same review had to say; the headline is a sentence. */
    public record Also(String headline, List<String> lines) {}

    /**
     * The time from the beginning of the watch to the target, as a bar.
     *
     * @param gone the part that is over, in percent
     * @param left the part that is not
     */
    public record Race(String from, String to, int gone, int left, String caption) {}

    /**
     * A filing and how far it is.
     *
     * @param about in words where it stands
     * @param bar how long it has waited against its estimate, or null where nobody knows
     */
    public record FilingView(String name, boolean done, String about, Bar bar) {}

    /**
     * Three widths in percent of a filing's bar, a hundred together.
     *
     * @param waited what has been waited
     * @param surely what is still to wait at the least
     * @param perhaps what may come on top
     */
    public record Bar(int waited, int surely, int perhaps) {}
}
