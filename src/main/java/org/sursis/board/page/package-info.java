/**
 * The board, the page of an order and the messages as their readers see them. Everything is put into words here; the layouts
 * decide only where it stands.
 */
package org.sursis.board.page;
