/**
 * The page behind the link in a letter that asks for a second look. Looking at it changes nothing, whoever or whatever looks; saying yes
 * takes two characters that a program opening links does not type.
 */
package org.sursis.board.again;
