/**
 * What a message says to one reader: facts and wording keys, redacted for that reader. Refuses to know how it travels.
 */
package org.sursis.notice;
