/**
 * The deadlines of one order: which rules its events set running, what they come to, what became of them, and what moved
 * since somebody last looked. It knows no clock and keeps nothing; what is kept is handed in and handed back.
 */
package org.sursis.law.order;
