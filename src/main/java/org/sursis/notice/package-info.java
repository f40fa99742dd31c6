/**
 * What a message says to one reader, as facts: frozen when it is decided, redacted for its channel. It knows neither words
 * nor layout nor servers.
 */
package org.sursis.notice;
