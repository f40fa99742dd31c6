/**
 * One order's story, put together so that it can be shown to somebody else: who was told what, when, by which attempt, and what they
 * answered, beside the entries of the journal that say so. Knows nothing of how it is written down.
 */
package org.sursis.watch.evidence;
