/**
 * The case file: a removal order, its filings, its contacts. Plain values that check themselves; they know no law, no
 * clock and no storage.
 */
package org.sursis.docket;
