/**
 * The commands of the operator: what was typed, what to print, and the exit code.
 */
package org.sursis.cli;
