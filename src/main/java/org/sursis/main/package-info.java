/**
 * Puts the house together: settings, clocks, the embedded PostgreSQL, start-up refusals. The only room that knows all others.
 */
package org.sursis.main;
