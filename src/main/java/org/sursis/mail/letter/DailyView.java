package org.sursis.mail.letter;

import java.util.List;

/**
 * The message of the morning in words, ready for its two layouts. Nothing is decided in a layout but whether a part is there.
 *
 * @param language the ISO 639-1 code
 * @param facts how many are watched, when they were looked at, how they stand
 * @param today what stands above the lines, or that there is nothing
 * @param lines one for each order that needs something
 * @param link where the orders are to be seen
 */
public record DailyView(
        String language,
        String subject,
        List<String> facts,
        String today,
        List<String> lines,
        String button,
        String link,
        List<String> closing) {}
