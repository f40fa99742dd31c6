/**
 * How a race is told: why a standing is what it is, where each forecast comes from, and what is left over, as sentences in the
 * reader's language. It reckons nothing and advises nothing.
 */
package org.sursis.notice.race;
