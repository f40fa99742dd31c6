package org.sursis.watch;

import java.util.UUID;

/**
 * Who is acting, for which organization, as what.
 *
 * @param id tells people apart: the id of the key, of the member, or of the contact whose link it is. Names are not unique
 * @param name the key's or the person's, for the history
 */
public record Actor(UUID organization, UUID id, String name, Role role) {
    /** The name under which the service itself acts. */
    public static final String SERVICE = "sursis";
}
