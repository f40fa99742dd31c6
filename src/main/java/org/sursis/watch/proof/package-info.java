/**
 * Whether a way leads to a person: what was seen of it, and the code that proves it. A proof belongs to an address within an
 * organization, so that nobody is asked anew for each order.
 */
package org.sursis.watch.proof;
