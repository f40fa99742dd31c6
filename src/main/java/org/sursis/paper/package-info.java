/**
 * What is written on paper, as PDF. Knows nothing of how its content is found or asked for.
 */
package org.sursis.paper;
