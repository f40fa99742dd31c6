package org.sursis.api.wire;

/** The codes of {@link org.sursis.watch.Role}, for annotations. A key also has the roles below its own. */
public final class Roles {
    public static final String ADMIN = "admin";
    public static final String COUNSEL = "counsel";
    public static final String STAFF = "staff";
    public static final String VIEWER = "viewer";

    private Roles() {}
}
