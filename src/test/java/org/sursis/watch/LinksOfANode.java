package org.sursis.watch;

import java.net.URI;
import org.sursis.watch.Links.BaseUrl;

/** Links as another node makes and opens them, which has read nothing yet. */
public final class LinksOfANode {

    private LinksOfANode() {}

    /** With these secrets. */
    public static Links with(ServiceSecrets secrets) {
        return new Links(new BaseUrl(URI.create("https://sursis.example.org")), secrets);
    }
}
