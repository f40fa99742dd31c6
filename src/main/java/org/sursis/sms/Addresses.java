package org.sursis.sms;

import java.net.URI;

/** Where a gateway listens. */
final class Addresses {

    private Addresses() {}

    /**
     * The full address: what was given where it is full already, else its path behind the base that was given or, where
     * none was, behind the provider's own.
     */
    static URI of(URI given, URI theirs, String path, String fullWhenEndingIn) {
        var base = given == null ? theirs : given;
        if (base.getPath() != null && base.getPath().endsWith(fullWhenEndingIn)) {
            return base;
        }
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }
}
