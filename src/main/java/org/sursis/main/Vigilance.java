package org.sursis.main;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.sursis.docket.Language;

/** Reads the watchdog's settings as {@link Expected} reads the service's, and says what was expected where one cannot be read. */
public final class Vigilance {

    private Vigilance() {}

    /** An address to listen on. */
    public static final class HostAndPort implements Converter<InetSocketAddress> {
        private static final long serialVersionUID = 1L;

        @Override
        public InetSocketAddress convert(String text) {
            return Expected.parse(text, "an address of this machine and a port, as 0.0.0.0:8466", Vigilance::socket);
        }
    }

    /** How long silence is borne: with what comes on top, a human knows within ten minutes. */
    public static final class Patience implements Converter<Duration> {
        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String text) {
            return Expected.parse(
                    text,
                    "a duration from PT5S to PT9M, as PT5M",
                    Duration::parse,
                    d -> d.compareTo(Duration.ofSeconds(5)) >= 0 && d.compareTo(Duration.ofMinutes(9)) <= 0);
        }
    }

    /** How often something is said again. */
    public static final class Repeat implements Converter<Duration> {
        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String text) {
            return Expected.parse(
                    text,
                    "a duration from PT1M to PT24H, as PT1H",
                    Duration::parse,
                    d -> d.compareTo(Duration.ofMinutes(1)) >= 0 && d.compareTo(Duration.ofDays(1)) <= 0);
        }
    }

    /** A language that messages are written in. */
    public static final class Tongue implements Converter<Language> {
        private static final long serialVersionUID = 1L;

        @Override
        public Language convert(String text) {
            return Expected.parse(
                    text, "one of en, fr, es", code -> Language.of(code).orElseThrow());
        }
    }

    /** One mail address, without a name. */
    public static final class MailAddress implements Converter<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String convert(String text) {
            return Expected.parse(
                    text,
                    "one mail address, as operator@example.org",
                    value -> value,
                    value -> value.matches("[!#-'*+/-9=?A-Z^-~.-]{1,64}@[A-Za-z0-9.-]{1,253}"));
        }
    }

    /** A telephone number as gateways take it. */
    public static final class PhoneNumber implements Converter<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String convert(String text) {
            return Expected.parse(
                    text,
                    "a number with its country, as +15145550100",
                    value -> value,
                    value -> value.matches("\\+[1-9]\\d{6,14}"));
        }
    }

    private static InetSocketAddress socket(String text) {
        int colon = text.lastIndexOf(':');
        var host = text.substring(0, colon).replaceAll("^\\[|]$", "");
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host");
        }
        return InetSocketAddress.createUnresolved(host, Integer.parseInt(text.substring(colon + 1)));
    }
}
