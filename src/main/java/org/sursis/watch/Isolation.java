package org.sursis.watch;

/** How well the database itself keeps organizations apart, whatever a query forgets. */
public interface Isolation extends Checkup {}
