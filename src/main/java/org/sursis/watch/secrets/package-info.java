/**
 * The secrets of the service itself, out of which links are made: opened before anything is sent or served, kept at rest as the
 * operator wants them, and made anew when all else is lost. It knows neither keys nor ciphers.
 */
package org.sursis.watch.secrets;
