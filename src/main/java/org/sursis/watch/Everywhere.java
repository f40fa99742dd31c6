package org.sursis.watch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A scene that works for all organizations: the watch over every order, and finding out who somebody is. Every other scene names an
 * {@link Actor}, and its transaction neither sees nor writes a row of another organization than theirs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Everywhere {}
