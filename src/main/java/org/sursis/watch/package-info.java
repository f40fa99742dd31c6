/**
 * The scenes of the service and the ports that they need. Transactions begin and end here and nowhere else.
 */
package org.sursis.watch;
