package org.sursis.race;

import java.time.LocalDate;
import java.util.Arrays;
import org.sursis.calendar.OpenDays;
import org.sursis.calendar.OutsideCoverage;

/**
 * The working days of one office, numbered from the day of the assessment on. Civil days are offsets from that day, which is 0;
 * the first working day on it or after it has number 1. Days are looked up as far as they are asked for, each once.
 */
final class Office {
    /** Nothing is told of days farther away: eight years, as far as the longest estimate reaches. */
    static final int HORIZON = 2_922;

    static final int NEVER = Integer.MAX_VALUE;

    private final OpenDays days;
    private final long today;
    private int[] offsets = new int[64];
    private int[] numbers = new int[96];
    private int open;
    private int seen;
    private boolean ended;

    Office(OpenDays days, LocalDate today) {
        this.days = days;
        this.today = today.toEpochDay();
    }

    /** True when these are the working days of that office. */
    boolean keeps(OpenDays other) {
        return days == other;
    }

    /** The offset of the working day with that number, from 1 up to the {@link #greatest}. */
    int offset(int number) {
        return offsets[number];
    }

    /** How many working days there are from today to that offset, both with it, up to the last {@link #known} one. */
    int number(int offset) {
        return numbers[offset];
    }

    /** The last offset up to that one of which the calendar can tell; -1 when not even of today. */
    int known(int offset) {
        while (seen <= offset && !ended) {
            look();
        }
        return Math.min(offset, seen - 1);
    }

    /** The greatest number up to that one of a working day within the horizon and the calendar; 0 when there is none. */
    int greatest(int number) {
        while (open < number && !ended) {
            look();
        }
        return Math.min(number, open);
    }

    private void look() {
        if (seen > HORIZON) {
            ended = true;
            return;
        }
        try {
            if (days.isOpen(today + seen)) {
                open++;
                offsets = open < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * open);
                offsets[open] = seen;
            }
        } catch (OutsideCoverage end) {
            // What falls behind the end of the calendar counts as not in time; whoever needs a day of it asks and is
            // refused.
            ended = true;
            return;
        }
        numbers = seen < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * seen);
        numbers[seen++] = open;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is the earlier one. */
    int between(int from, int to) {
        if (to < from) {
            return -between(to, from);
        }
        if (from >= 0 && known(to) == to) {
            return number(to) - number(from);
        }
        int count = 0;
        for (int offset = from + 1; offset <= to; offset++) {
            count += isOpen(offset) ? 1 : 0;
        }
        return count;
    }

    /** The last working day on that offset or before it. */
    int lastOpen(int offset) {
        int least = offset - HORIZON;
        int day = offset;
        while (!isOpen(day) && day > least) {
            day--;
        }
        return day;
    }

    /** The last day on which something that takes so many working days may be begun so as to be complete on {@code end}. */
    int latestStart(int end, int workingDays) {
        int day = end;
        for (int left = workingDays; left > 0; left--) {
            day = lastOpen(day) - 1;
        }
        return day;
    }

    private boolean isOpen(int offset) {
        if (offset > 0 && offset < seen) {
            return numbers[offset] > numbers[offset - 1];
        }
        return days.isOpen(today + offset);
    }

    /** The civil day at that offset. */
    LocalDate day(int offset) {
        return LocalDate.ofEpochDay(today + offset);
    }
}
