package org.sursis.watch.chain;

/**
 * Something that is wrong with a chain.
 *
 * @param line where it was found, from 1 on
 * @param what in a sentence
 */
public record Fault(long line, String what) {}
