/**
 * What makes the watch go: two pacemakers that do not depend on each other, and the threads that send. Each calls one scene
 * and nothing else; no rule lives here.
 */
package org.sursis.jobs;
