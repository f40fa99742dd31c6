package org.sursis.board.page;

import java.util.List;
import org.sursis.board.race.Race;
import org.sursis.notice.law.DeadlineLabels;

/** The pieces that pages are made of, in words; null where there is nothing to say. */
public final class Rows {

    private Rows() {}

    /** A label and what stands beside it. */
    public record Fact(String label, String value) {}

    /**
     * A word and a shape, so that nothing hangs on colour alone.
     *
     * @param tone the class by which the style sheet picks a colour
     * @param path the shape, drawn in a square of 16
     */
    public record Mark(String word, String tone, String path) {}

    /** A filing and where it stands. */
    public record FilingRow(String name, String status, String tone, String about) {}

    /**
     * A deadline with both its days, its source and how well that is known.
     *
     * @param from the event from which it runs
     * @param safeDay null where there is no date now
     * @param about what is to be known beside the state, or null
     * @param doubtful a warning, or null
     * @param steps the way to its days, one sentence each; empty where there is none
     */
    public record DeadlineRow(
            String name,
            String from,
            String safeDay,
            String arguable,
            String status,
            String tone,
            String about,
            String source,
            String doubtful,
            List<String> steps) {}

    /** The deadlines of an order and the labels of their columns. */
    public record Deadlines(List<DeadlineRow> rows, DeadlineLabels labels, String noAdvice) {}

    /** An alert: when, of which file, what it says, how loudly, to whom, and what became of it. */
    public record AlertRow(
            String at,
            String file,
            String order,
            String what,
            String severity,
            String tone,
            String to,
            String reply,
            boolean open) {}

    /**
     * A message as its reader sees it.
     *
     * @param id under which its HTML part can be seen, or null where it has none
     * @param link its answer link as a path of this service, or null where only the reader may have it
     * @param hidden true when the link was left out of the text
     */
    public record MessageRow(
            String id,
            String at,
            String file,
            String order,
            String to,
            String address,
            String channel,
            String state,
            String tone,
            String subject,
            String text,
            String link,
            boolean hidden,
            List<String> attempts) {}

    /** A stretch of messages; {@code older} is the address of the next one, or null. */
    public record Messages(List<MessageRow> rows, String older) {}

    /** An order on the board; {@code tone} says how near the removal is, {@code race} is null where none is drawn yet. */
    public record OrderCard(
            String id,
            String reference,
            Mark standing,
            String removal,
            String left,
            String tone,
            String noHour,
            Race race,
            String nextReview,
            List<AlertRow> open,
            String others) {}

    /** A person on an escalation list; {@code stillTold} says why one who was taken off stands here, or is null. */
    public record ContactRow(String tier, String name, List<String> ways, String language, String stillTold) {}

    /** An alert still to come. */
    public record ComingRow(String at, String what, String severity, String tone, String to) {}

    /** Alerts still to come; {@code repeats} tells of those that are not listed, or is null. */
    public record Coming(List<ComingRow> rows, String repeats) {}

    /** An entry of the history. */
    public record HistoryRow(String at, String who, String what, String details) {}

    /** One part of the strip; {@code alarm} when somebody should look. */
    public record Part(String text, boolean alarm) {}

    /** A banner: what matters, then the rest. */
    public record Banner(String first, String rest) {}

    /** A rehearsal's clock and how far it can be moved; {@code end} is null when the end was reached. */
    public record Play(String clock, String next, boolean more, String end) {}
}
