/**
 * Writes the letter that a notice becomes: its subject, its text and HTML in the reader's language, and the exact bytes
 * that leave. The same delivery gives the same bytes, always. It refuses to know servers and files.
 */
package org.sursis.mail.letter;
