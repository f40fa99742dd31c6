/**
 * Civil-day arithmetic: business days, holidays, registries and counting engines. Refuses to know what a date is for.
 */
package org.sursis.calendar;
