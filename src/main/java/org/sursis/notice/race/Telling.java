package org.sursis.notice.race;

/**
 * One reason with all that its sentence names, in words. What its kind does not name is null.
 *
 * @param other the second name: a target, another filing, a calendar
 * @param removal true when that is the removal
 * @param day as it is written; null for a day beyond the time that can be foreseen
 * @param latest as it is written
 * @param past true when {@code latest} lies before the day of the assessment
 * @param ends true when {@code latest} lies before {@code day}
 * @param planning the planning quantile
 * @param lost the quantile of a fast path
 * @param margin what is left over
 */
record Telling(
        Name filing,
        Name other,
        boolean removal,
        String day,
        String latest,
        boolean past,
        boolean ends,
        String planning,
        String lost,
        String margin) {}
