/**
 * People in requests and answers: whom to tell, and how their mailbox and telephone are written.
 */
package org.sursis.api.people;
