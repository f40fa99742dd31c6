package org.sursis.law;

/**
 * Where a rule stands.
 *
 * @param citation act and section, as a court would cite them
 * @param address where the text can be read, or null
 */
public record Authority(String citation, String address) {}
