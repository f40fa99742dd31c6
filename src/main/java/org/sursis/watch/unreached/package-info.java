/**
 * Orders for which nobody on the list can be reached: those who administer the organization are told, in the transaction of the review
 * that finds it, each day anew while it lasts, and when it is over.
 */
package org.sursis.watch.unreached;
