/** Dates as an iCalendar feed, for programs that look by themselves. A view, never the way in which an alert reaches somebody. */
package org.sursis.feed;
