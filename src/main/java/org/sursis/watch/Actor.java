package org.sursis.watch;

import java.util.UUID;

/** Who is acting, for which organization, as what. {@code name} is the key's or the person's, for the history. */
public record Actor(UUID organization, String name, Role role) {
    /** The name under which the service itself acts. */
    public static final String SERVICE = "sursis";
}
