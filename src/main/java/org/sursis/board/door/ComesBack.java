package org.sursis.board.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever finds no session at these pages comes back here once there is one: something was typed that must not be lost. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ComesBack {

    /** The path, one of those that {@link WayBack} knows. */
    String value();
}
