/**
 * The page behind the link in a message. Looking at it changes nothing, whoever or whatever looks; answering takes a choice and
 * two characters that a program opening links does not type.
 */
package org.sursis.board.answer;
