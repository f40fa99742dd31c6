/**
 * Who watches the watcher: a process of its own, on another machine if possible, without a database. It expects the service's
 * signed heartbeat and tells a human when there is none. It knows nothing of orders, and believes nothing that is not signed.
 */
package org.sursis.ops.watchdog;
