/**
 * Civil time: how a date or an hour on a wall becomes an instant, and how days are counted. It refuses to guess where
 * the zone's rules are in doubt and takes the earlier instant.
 */
package org.sursis.calendar;
