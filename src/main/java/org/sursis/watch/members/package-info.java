/**
 * The people of an organization: who they are, what each may do, and how they come in.
 */
package org.sursis.watch.members;
