package org.sursis.board.oidc;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the page that asks who one is knows of the provider. */
@Named("provider")
@Singleton
public class OnSignIn {
    private final Optional<OidcSettings> settings;

    OnSignIn(Optional<OidcSettings> settings) {
        this.settings = settings;
    }

    /** True when there is one. */
    public boolean isThere() {
        return settings.isPresent();
    }

    /** What people call it; empty when there is none. */
    public String getName() {
        return settings.map(OidcSettings::name).orElse("");
    }
}
