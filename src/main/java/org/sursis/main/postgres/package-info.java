/**
 * The PostgreSQL server of an installation that configured none: the real server, durable, in a folder of its own.
 * Refuses to know what is kept in it.
 */
package org.sursis.main.postgres;
