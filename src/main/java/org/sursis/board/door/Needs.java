package org.sursis.board.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sursis.watch.Role;

/** Pages of this resource open to this role and those that cover it; the gate sees to it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {

    /** The least role. */
    Role value();
}
