/**
 * The journal as evidence: each entry holds on to the one before it by a hash, so that whoever was given an export can see
 * whether anything in it was changed, removed or moved. Knows nothing of where the entries are kept.
 */
package org.sursis.watch.chain;
