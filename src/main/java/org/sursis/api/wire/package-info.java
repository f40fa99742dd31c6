/**
 * How requests and answers look on the wire: strict JSON read field by field with every fault collected, problem
 * documents, entity tags, repeatable POSTs, pages. It knows nothing of orders.
 */
package org.sursis.api.wire;
