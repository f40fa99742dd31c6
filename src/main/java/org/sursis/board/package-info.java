/**
 * The pages that people look at. A GET looks, a POST acts.
 */
package org.sursis.board;
