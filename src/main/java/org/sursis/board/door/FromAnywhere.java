package org.sursis.board.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Forms of this resource may come from anywhere, because nothing that a browser adds by itself gives them any power: who
 * sends one knows the secret in its address.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FromAnywhere {}
