/**
 * Pages of law understood: calendars and packs as the lower floors have them, and everything that no schema can see, such as a rule
 * that counts from a rule that is not there.
 */
package org.sursis.packs.book;
