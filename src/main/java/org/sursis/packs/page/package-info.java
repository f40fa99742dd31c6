/**
 * One file of law read strictly: UTF-8, one YAML document, every scalar as it was written and where it was written, held against a
 * JSON Schema. It knows nothing of what the words mean.
 */
package org.sursis.packs.page;
