/**
 * Rule packs and holiday calendars out of files: those in the program, and those of the operator, which take the place of files of the
 * same name. Read strictly, taken over whole or not at all; a change of the files while the service runs is taken over when it is whole
 * and valid.
 */
package org.sursis.packs;
