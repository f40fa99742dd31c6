package org.sursis.watch;

/** Messages were planned in the transaction that fires this; once it commits they may leave. */
public record MessagesPlanned(int count) {}
