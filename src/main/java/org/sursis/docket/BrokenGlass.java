package org.sursis.docket;

import java.time.Instant;

/** One person alone made effective what waited for a second one, and why; the last time that this was done to an order. */
public record BrokenGlass(String reason, String by, Instant at) {}
