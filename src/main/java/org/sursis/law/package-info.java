/**
 * Law as data: rule packs, their rules with the days on which each text was in force, and the deadlines that follow from a
 * trigger. It answers with two days, a source and every step; what it does not know it refuses to say.
 */
package org.sursis.law;
