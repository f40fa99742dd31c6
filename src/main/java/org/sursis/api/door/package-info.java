/**
 * Who may come in: keys, roles, and what is turned away before a request is looked at.
 */
package org.sursis.api.door;
