package org.sursis.main;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.sursis.alert.Ladder;
import org.sursis.alert.QuietHours;
import org.sursis.docket.Language;
import org.sursis.mail.ImapServer;
import org.sursis.mail.SmtpServer;
import org.sursis.sms.SmsSettings;

/**
 * What an operator may settle, each with a default; {@code config/sursis.yaml} explains every one. Only {@code main} reads
 * this, and hands the other rooms what they need in types of their own.
 */
@ConfigMapping(prefix = "sursis")
public interface Settings {

    /** Where everything lies that this installation keeps on the machine. */
    @WithDefault("data")
    @WithConverter(Expected.Folder.class)
    Path dataDir();

    /** Where people reach the service; the beginning of every link in a message. No slash at its end. */
    @WithDefault("http://localhost:8080")
    @WithConverter(Expected.WebAddress.class)
    URI baseUrl();

    /** How e-mail leaves. */
    Mail mail();

    /** How SMS leave. */
    Sms sms();

    /** Who else may say who somebody is. */
    Provided oidc();

    /** The lead times before a target, for every organization. */
    @WithDefault("P30D,P21D,P14D,P10D,P7D,P5D,P3D,P2D,P1D,PT12H,PT6H,PT3H")
    @WithConverter(Expected.Rungs.class)
    Ladder ladder();

    /** When rungs of a day or more are said, local time, where an organization set nothing else. */
    @WithDefault("08:00")
    @WithConverter(Expected.TimeOfDay.class)
    LocalTime morning();

    /** When {@code info} and {@code notice} are held back, where an organization set nothing else. */
    @WithDefault("none")
    @WithConverter(Expected.Hours.class)
    QuietHours quietHours();

    /** Whether everybody who answers for open orders is told each morning that they are watched. */
    @WithDefault("true")
    boolean dailyMessage();

    /** Called after each complete pass, so that somebody else notices when there are none. */
    @WithConverter(Expected.WebAddress.class)
    Optional<URI> heartbeatUrl();

    /** Under which those calls are signed, so that whoever takes them can tell them from others. */
    @WithConverter(Expected.SigningSecret.class)
    Optional<Secret> heartbeatSecret();

    /** What the process that expects those calls needs, and nothing else does. */
    Watchdog watchdog();

    /** Rule packs and holidays of the operator's own, which take the place of those in the program that have the same name. */
    @WithConverter(Expected.LawFolder.class)
    Optional<Path> packsDir();

    /** Under which the service's own secrets stand in the database: 32 bytes in Base64. Without it they stand there in the clear. */
    @WithConverter(Expected.EncryptionKey.class)
    Optional<Secret> encryptionKey();

    /** The one before, for the start that changes it or does without from then on. */
    @WithConverter(Expected.EncryptionKey.class)
    Optional<Secret> oldEncryptionKey();

    /** The first administrator's key, where the operator chose it. */
    @WithConverter(Expected.AdminKey.class)
    Optional<Secret> adminKey();

    /** Where one standing ends and the next begins. */
    Race race();

    /** Whom webhooks may reach. */
    Webhooks webhooks();

    /** The clock that moves only when told. */
    Rehearsal rehearsal();

    /** How e-mail leaves. */
    interface Mail {

        /** The next hop, with its credentials; nothing leaves the machine without. */
        @WithConverter(Expected.SmtpAddress.class)
        Optional<SmtpServer> smtpUrl();

        /** The sender of every message, as in the From header. */
        @WithDefault("Sursis <sursis@localhost.localdomain>")
        String from();

        /** What could not be delivered. */
        Bounces bounces();

        /** What could not be delivered. */
        interface Bounces {

            /** The mailbox that it comes back to, under a tag of each message. */
            Optional<String> address();

            /** Where the service reads that mailbox. */
            @WithConverter(Expected.ImapAddress.class)
            Optional<ImapServer> imapUrl();
        }
    }

    /** How SMS leave. */
    interface Sms {

        /** Whose API is spoken. */
        @WithDefault("none")
        @WithConverter(Expected.SmsProvider.class)
        SmsSettings.Provider provider();

        /** Where that API is, if not where the provider has it; required for {@code generic}. */
        @WithConverter(Expected.WebAddress.class)
        Optional<URI> url();

        /** The account at the provider. */
        Optional<String> account();

        /** The account's secret. */
        @WithConverter(Expected.AnySecret.class)
        Optional<Secret> secret();

        /** Under which the provider signs its calls, where that is another one (Vonage). */
        @WithConverter(Expected.AnySecret.class)
        Optional<Secret> signatureSecret();

        /** The number or name that messages come from. */
        Optional<String> from();
    }

    /** Where one standing ends and the next begins. */
    interface Race {

        /** Below this slack, in business days and from 0 up, an order is tight. */
        @WithDefault("5")
        @WithConverter(Expected.FewDays.class)
        int tightBelow();

        /** How sure one wants to be of a day before planning with it, in percent. */
        @WithDefault("80")
        @WithConverter(Expected.Percent.class)
        int planningPercent();

        /** A path is lost when it is in time with less than this probability, in percent. */
        @WithDefault("5")
        @WithConverter(Expected.Percent.class)
        int lostPercent();
    }

    /** Whom webhooks may reach. */
    interface Webhooks {

        /** True lets them reach loopback and private addresses too. */
        @WithDefault("false")
        boolean allowPrivateNetworks();
    }

    /** The clock that moves only when told. */
    interface Rehearsal {

        /** Where it stands at first; without, the service lives in real time. */
        @WithConverter(Expected.Moment.class)
        Optional<Instant> start();

        /** True begins with the cases of the story, where there are none yet. */
        @WithDefault("false")
        boolean seed();
    }

    /** What the command {@code watchdog} needs; it shares nothing with the service but a secret. */
    interface Watchdog {

        /** Where it listens, host and port. */
        @WithDefault("127.0.0.1:8466")
        @WithConverter(Vigilance.HostAndPort.class)
        InetSocketAddress listen();

        /** The service's {@code heartbeat-secret}; required. */
        @WithConverter(Expected.SigningSecret.class)
        Optional<Secret> secret();

        /** How long nothing may be heard before a human is told. */
        @WithDefault("PT5M")
        @WithConverter(Vigilance.Patience.class)
        Duration patience();

        /** How long before it is said again. */
        @WithDefault("PT1H")
        @WithConverter(Vigilance.Repeat.class)
        Duration repeat();

        /** The language of its messages. */
        @WithDefault("en")
        @WithConverter(Vigilance.Tongue.class)
        Language language();

        /** Its way by mail. */
        WatchdogMail mail();

        /** Its way by text message. */
        WatchdogSms sms();
    }

    /** The watchdog's own mail server. */
    interface WatchdogMail {

        /** As {@code mail.smtp-url}; another server than the service's, if there is one. */
        @WithConverter(Expected.SmtpAddress.class)
        Optional<SmtpServer> smtpUrl();

        /** The sender of its mails. */
        @WithDefault("Sursis watchdog <watchdog@localhost.localdomain>")
        String from();

        /** The human who is told. */
        @WithConverter(Vigilance.MailAddress.class)
        Optional<String> to();
    }

    /** The watchdog's own gateway. */
    interface WatchdogSms extends Sms {

        /** The number of the human who is told, as +15145550100. */
        @WithConverter(Vigilance.PhoneNumber.class)
        Optional<String> to();
    }
}
