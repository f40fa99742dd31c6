/**
 * The case file: a removal order, its filings, its contacts. Knows nothing of what must be said about it.
 */
package org.sursis.docket;
