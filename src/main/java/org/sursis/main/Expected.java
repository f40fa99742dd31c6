package org.sursis.main;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.spi.Converter;
import org.sursis.alert.Ladder;
import org.sursis.alert.QuietHours;
import org.sursis.mail.ImapServer;
import org.sursis.mail.SmtpServer;
import org.sursis.packs.PacksFolder;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.WebhookSignature;

/**
 * Reads the settings that are more than text, and says what was expected where one cannot be read.
 * No message repeats the value: some are secrets, and the refusal adds it where it is none. All of
 * this is public because SmallRye makes the converters from another class loader while the program
 * is built; it also wants {@link Converter} on each of them and not on a common superclass.
 */
public final class Expected {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final int ENCRYPTION_KEY_BYTES = 32;
    private static final String ADMIN_KEY = "[!-~]{8,200}";

    private Expected() {}

    /** A folder, which may be missing still. */
    public static final class Folder implements Converter<Path> {
        private static final long serialVersionUID = 1L;

        @Override
        public Path convert(String text) {
            return parse(
                    text,
                    "a folder, made when it is missing",
                    Path::of,
                    path -> !Files.exists(path) || Files.isDirectory(path));
        }
    }

    /** A folder with files of law. */
    public static final class LawFolder implements Converter<Path> {
        private static final long serialVersionUID = 1L;

        @Override
        public Path convert(String text) {
            return parse(text, "a folder with packs or holidays in it", Path::of, PacksFolder::holdsLaw);
        }
    }

    /** A small number of days. */
    public static final class FewDays implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return parse(text, "a whole number of days from 0 to 60", Integer::valueOf, n -> n >= 0 && n <= 60);
        }
    }

    /** A part of a hundred that is neither none nor all. */
    public static final class Percent implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return parse(text, "a whole number of percent from 1 to 99", Integer::valueOf, n -> n >= 1 && n <= 99);
        }
    }

    /** An http or https address, without a slash at its end. */
    public static final class WebAddress implements Converter<URI> {
        private static final long serialVersionUID = 1L;

        @Override
        public URI convert(String text) {
            return parse(
                    text,
                    "an address such as https://sursis.example.org",
                    value -> URI.create(value.replaceFirst("/$", "")),
                    Expected::isWeb);
        }
    }

    /** The next hop of e-mail. */
    public static final class SmtpAddress implements Converter<SmtpServer> {
        private static final long serialVersionUID = 1L;

        @Override
        public SmtpServer convert(String text) {
            // It says itself what is wrong, and keeps the secret to itself.
            return SmtpServer.of(text);
        }
    }

    /** A mailbox that is read. */
    public static final class ImapAddress implements Converter<ImapServer> {
        private static final long serialVersionUID = 1L;

        @Override
        public ImapServer convert(String text) {
            return ImapServer.of(text);
        }
    }

    /** A ladder. */
    public static final class Rungs implements Converter<Ladder> {
        private static final long serialVersionUID = 1L;

        @Override
        public Ladder convert(String text) {
            return parse(
                    text, "lead times from the farthest to the nearest, none twice, as P30D,P7D,P1D,PT12H", Ladder::of);
        }
    }

    /** A local time. */
    public static final class TimeOfDay implements Converter<LocalTime> {
        private static final long serialVersionUID = 1L;

        @Override
        public LocalTime convert(String text) {
            return parse(text, "a time of day, as 08:00", LocalTime::parse);
        }
    }

    /** Quiet hours. */
    public static final class Hours implements Converter<QuietHours> {
        private static final long serialVersionUID = 1L;

        @Override
        public QuietHours convert(String text) {
            return parse(text, "none, or hours such as 22:00-07:00", QuietHours::of);
        }
    }

    /** An instant. */
    public static final class Moment implements Converter<Instant> {
        private static final long serialVersionUID = 1L;

        @Override
        public Instant convert(String text) {
            return parse(
                    text,
                    "an instant with its offset, as 2026-11-16T09:00:00-05:00",
                    value -> OffsetDateTime.parse(value).toInstant());
        }
    }

    /** An SMS provider, in lower case. */
    public static final class SmsProvider implements Converter<SmsSettings.Provider> {
        private static final long serialVersionUID = 1L;

        @Override
        public SmsSettings.Provider convert(String text) {
            return parse(text, "one of none, twilio, vonage, generic", SmsSettings.Provider::of);
        }
    }

    /** A key of 256 bits. */
    public static final class EncryptionKey implements Converter<Secret> {
        private static final long serialVersionUID = 1L;

        @Override
        public Secret convert(String text) {
            return parse(
                    text,
                    "32 bytes in Base64, as \"openssl rand -base64 32\" makes them",
                    Secret::new,
                    key -> Base64.getDecoder().decode(key.value()).length == ENCRYPTION_KEY_BYTES);
        }
    }

    /** A key that the operator chose, long enough not to be guessed. */
    public static final class AdminKey implements Converter<Secret> {
        private static final long serialVersionUID = 1L;

        @Override
        public Secret convert(String text) {
            return parse(text, "8 or more characters without blanks", Secret::new, key -> key.value()
                    .matches(ADMIN_KEY));
        }
    }

    /** A secret of any form. */
    public static final class AnySecret implements Converter<Secret> {
        private static final long serialVersionUID = 1L;

        @Override
        public Secret convert(String text) {
            // What is not set is asked for as an empty one.
            return text.isEmpty() ? null : new Secret(text);
        }
    }

    /** A secret under which something is signed. */
    public static final class SigningSecret implements Converter<Secret> {
        private static final long serialVersionUID = 1L;

        @Override
        public Secret convert(String text) {
            return parse(
                    text,
                    "16 or more characters without blanks, as \"openssl rand -hex 32\" makes them, or whsec_ and Base64",
                    Secret::new,
                    secret -> secret.value().matches("[!-~]{16,200}") && new WebhookSignature(secret.value()) != null);
        }
    }

    private static boolean isWeb(URI address) {
        return address.getScheme() != null && WEB.contains(address.getScheme()) && address.getHost() != null;
    }

    static <T> T parse(String text, String expectation, Function<String, T> read) {
        return parse(text, expectation, read, value -> true);
    }

    static <T> T parse(String text, String expectation, Function<String, T> read, Predicate<T> acceptable) {
        try {
            var value = read.apply(text.strip());
            if (acceptable.test(value)) {
                return value;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("expected " + expectation, e);
        }
        throw new IllegalArgumentException("expected " + expectation);
    }
}
