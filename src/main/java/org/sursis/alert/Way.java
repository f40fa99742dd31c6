package org.sursis.alert;

import java.util.UUID;

/** A person and a channel to them. */
public record Way(UUID contact, Channel channel) {}
