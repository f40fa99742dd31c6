package org.sursis.sms;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sursis.watch.Loopback;

/**
 * Which gateway carries short messages. The secret never prints itself.
 *
 * @param url where the gateway listens, or null for the provider's own address; needed for {@code GENERIC}
 * @param account Twilio's account SID or Vonage's API key; null where the provider has none
 * @param secret Twilio's auth token, Vonage's API secret, or the signing secret ({@code whsec_…} or raw)
 * @param signatureSecret under which Vonage signs its calls, or null when it does not
 * @param from the number or name that the message comes from; a generic gateway may know its own
 * @param home where the gateway can reach this service ({@code sursis.base-url}), or null where nobody listens
 * @param outbox the folder for {@code .txt} files where no gateway is used
 * @param loopbackOnly true in a rehearsal: a gateway elsewhere is never contacted, the outbox is used instead
 */
public record SmsSettings(
        Provider provider,
        URI url,
        String account,
        String secret,
        String signatureSecret,
        String from,
        URI home,
        Path outbox,
        boolean loopbackOnly) {

    /** Who carries short messages. */
    public enum Provider {
        NONE,
        TWILIO,
        VONAGE,
        GENERIC;

        /** The public code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The provider with this public code. */
        public static Provider of(String code) {
            return Arrays.stream(values())
                    .filter(p -> p.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not an SMS provider: '" + code
                            + "', expected one of "
                            + Arrays.stream(values()).map(Provider::code).collect(Collectors.joining(", "))));
        }
    }

    public SmsSettings {
        Objects.requireNonNull(outbox, "outbox");
        needs(provider, url != null || provider != Provider.GENERIC, "url");
        needs(provider, provider == Provider.GENERIC || given(account), "account");
        needs(provider, given(secret), "secret");
        needs(provider, provider == Provider.GENERIC || given(from), "from");
        if (url != null && !("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && Loopback.is(url))) {
            throw new IllegalArgumentException(
                    "sms.url is https://…, or http:// for a gateway on this machine: '" + url + "'");
        }
    }

    /** True when messages are handed to a gateway. */
    boolean leaves() {
        return provider != Provider.NONE && (!loopbackOnly || url != null && Loopback.is(url));
    }

    /** Where the gateway is to tell what became of a message; empty while it could not find us. */
    Optional<URI> receipts(String path) {
        return Optional.ofNullable(home)
                .filter(uri -> "https".equals(uri.getScheme()))
                .map(uri -> URI.create(uri.toString().replaceAll("/+$", "") + path));
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static void needs(Provider provider, boolean there, String name) {
        if (provider != Provider.NONE && !there) {
            throw new IllegalArgumentException("sms.provider " + provider.code() + " needs sms." + name);
        }
    }

    @Override
    public String toString() {
        return "SmsSettings[" + provider.code() + ", outbox=" + outbox + ", loopbackOnly=" + loopbackOnly + "]";
    }
}
