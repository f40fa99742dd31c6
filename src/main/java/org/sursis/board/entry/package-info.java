/**
 * The form by which an order is entered: it starts from a filing plan, says what would come of what was typed so far and what is missing,
 * and gives everything back as it was typed until the order is stored. It reckons nothing itself.
 */
package org.sursis.board.entry;
