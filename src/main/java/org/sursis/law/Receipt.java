package org.sursis.law;

import java.time.LocalTime;
import org.sursis.calendar.Span;

/**
 * When what was sent one way counts as received.
 *
 * @param how the way, kebab-case ({@code mail}, {@code email}, {@code courier}, …)
 * @param period days from the sending
 * @param cutOff what comes after this hour, receiver's time, counts as the next day; null where the hour makes no difference
 */
public record Receipt(String how, Span period, LocalTime cutOff, Roll roll) {}
