/**
 * Health, metrics and the beat to whoever watches the watcher.
 */
package org.sursis.ops;
