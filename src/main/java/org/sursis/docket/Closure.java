package org.sursis.docket;

import java.time.Instant;

/** Why and when the watch over an order ended. {@code reason} is a kebab-case code, {@code note} free text or null. */
public record Closure(String reason, String note, Instant at, String by) {}
