/**
 * The words of the pages in each language, and how dates, names and alerts are put into them. A bundle holds words only;
 * which of them are said is decided in Java, where each language has the same choice.
 */
package org.sursis.board.words;
