package org.sursis.watch;

import java.time.LocalDate;
import org.sursis.law.Confidence;

/**
 * Where a holiday calendar comes from.
 *
 * @param id the calendar's id in the book
 * @param address where its text can be read, or null
 * @param checked when a person last compared it with its text
 * @param fingerprint SHA-256 of its file, in hexadecimal
 */
public record CalendarSource(String id, String address, LocalDate checked, Confidence confidence, String fingerprint) {}
