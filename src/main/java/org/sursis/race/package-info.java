/**
 * The filings of one order as a race against what they must beat: when will each be complete, how many business days are left
 * over, which one decides, is the path lost. It answers with numbers, days and reasons as data; it knows no words for them, no
 * clock, no storage, and draws no random numbers. What it cannot know it calls unknown and says why.
 */
package org.sursis.race;
