/**
 * The scenes: what happens when an order is registered, a date moves, a wake-up comes, a message leaves, somebody
 * answers. They open transactions, read the clock once, ask the pure floors below what to do, and write it down through
 * ports of their own. This package knows no database, no mail server and no HTTP.
 */
package org.sursis.watch;
