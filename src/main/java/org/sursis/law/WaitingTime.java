package org.sursis.law;

import java.time.LocalDate;
import org.sursis.calendar.Names;

/**
 * How long an office says, or is known, to take for a document: business days of that office.
 *
 * @param filing the filing's code ({@code marriage-certificate})
 * @param office the calendar by which the office works
 * @param fast when all goes well
 * @param typical what is published or usual
 * @param slow the bad case
 */
public record WaitingTime(
        String filing,
        Names names,
        String office,
        int fast,
        int typical,
        int slow,
        Authority source,
        Confidence confidence,
        LocalDate verified) {}
