/** The page behind the link in a letter that proves an address. Looking at it proves nothing, whoever or whatever looks. */
package org.sursis.board.prove;
