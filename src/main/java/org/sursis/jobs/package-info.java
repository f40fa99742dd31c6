/**
 * The pacemaker: each Quartz job calls one scene and nothing else.
 */
package org.sursis.jobs;
