package org.sursis.watch;

import java.net.URI;
import org.sursis.alert.Delivery;
import org.sursis.notice.Notice;

/**
 * A message on its way: whom it goes to, what it says, and the one link in it.
 *
 * @param returnTag what tells its return path from all others
 */
public record Outgoing(Delivery delivery, Notice notice, URI link, String returnTag) {}
