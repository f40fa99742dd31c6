/**
 * What one person does alone and a second one is to see: the end of a watch, people taken off a list, a removal moved later. Said at once,
 * effective once it was confirmed, or at once where somebody breaks the glass; and the letter that lets who works alone look twice.
 */
package org.sursis.watch.eyes;
