/**
 * What people type and programs send, before anything else is asked of it: dates and hours, lines of text, mailboxes, telephones. It is
 * the same wherever it comes in, by a document or by a form.
 */
package org.sursis.watch.typed;
