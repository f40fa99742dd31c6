package org.sursis.race;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What filings must beat: the removal, a gate, a deadline, a date of counsel's own.
 *
 * @param key the target by which filings name it ({@code removal}, or the id of a gate)
 * @param lastDay the last civil day on which a filing may be complete and still be in time
 * @param closes the first instant at which it is too late; for hours only, days go by {@code lastDay}
 * @param zone the IANA region of that day
 */
public record Goal(String key, LocalDate lastDay, Instant closes, ZoneId zone) {}
