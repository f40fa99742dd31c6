package org.sursis.board.page;

/**
 * What stands above an order that has just been entered by the form.
 *
 * @param line what is watched
 * @param next when it is looked at next, or null
 * @param organization whose draft the browser may forget
 * @param form which draft that is
 */
public record Stored(String line, String next, String organization, String form) {}
