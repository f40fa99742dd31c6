/**
 * The rules of the world's clocks. Java brings a table of its own, which is as old as the Java; the service ships one too,
 * and here the newer of the two is chosen, so that two nodes on different Javas agree about every hour. It knows no deadline
 * and no order, and nothing outside {@code org.sursis.calendar} asks it for a rule.
 */
package org.sursis.calendar.tzdb;
