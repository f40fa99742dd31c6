/**
 * Keeps what the ports of {@code watch} ask to be kept, in PostgreSQL. No row leaves this package.
 */
package org.sursis.store;
