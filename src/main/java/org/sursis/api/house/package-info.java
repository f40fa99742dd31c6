/**
 * The house itself: how the watch stands, the rehearsal's clock, organizations and their keys.
 */
package org.sursis.api.house;
