/** How a deadline is explained: each step of its count, and each doubt about it, as a sentence in the reader's language. */
package org.sursis.notice.law;
