/**
 * What every page has in common: its frame, its plain form for one message, and the headers that keep it at home.
 */
package org.sursis.board.look;
