/**
 * Puts into words what belongs to no alert: the message of the morning, and each kind of letter. A kind has a wording of its own, which
 * the writer of letters finds by itself; its words stand in a bundle in three languages. All have the same two layouts.
 */
package org.sursis.mail.note;
