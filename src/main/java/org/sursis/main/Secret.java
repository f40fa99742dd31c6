package org.sursis.main;

/** A setting that cannot print itself. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
