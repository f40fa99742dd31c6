package org.sursis.main;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.sursis.cli.ExitCode;
import org.sursis.mail.MailSettings;
import org.sursis.mail.NotePost;
import org.sursis.mail.SmtpServer;
import org.sursis.ops.watchdog.Watchdog;
import org.sursis.ops.watchdog.Way;
import org.sursis.sms.PlainSms;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.Note;
import org.sursis.watch.Outcome;

/** Brings the watchdog up from its settings; nothing of the service runs. */
final class Kennel {
    private static final String FILE = "watchdog.json";

    private final Settings.Watchdog settings;
    private final Path folder;
    private final Consumer<String> operator;

    /** @param operator takes lines about what happens */
    Kennel(Settings all, Consumer<String> operator) {
        this.settings = all.watchdog();
        this.folder = all.dataDir();
        this.operator = operator;
    }

    /** Keeps vigil, or tries whether its messages arrive; returns the exit code. */
    int run(boolean trial) {
        try (var watchdog = new Watchdog(terms(), ways(), Clocks.machines(), System::nanoTime, operator)) {
            if (trial) {
                return watchdog.trial() ? ExitCode.OK : ExitCode.FAULT;
            }
            watchdog.run();
            return ExitCode.OK;
        } catch (IOException taken) {
            throw new StartRefused(
                    "sursis.watchdog.listen = " + settings.listen() + ": cannot be listened on: " + taken.getMessage(),
                    taken);
        }
    }

    private Watchdog.Terms terms() {
        var secret = settings.secret()
                .orElseThrow(() -> new StartRefused(
                        "sursis.watchdog.secret is missing: expected the service's sursis.heartbeat-secret"));
        return new Watchdog.Terms(
                new InetSocketAddress(
                        settings.listen().getHostString(), settings.listen().getPort()),
                secret.value(),
                settings.patience(),
                settings.repeat(),
                settings.language(),
                folder.resolve(FILE));
    }

    private List<Way> ways() {
        var ways = new ArrayList<Way>();
        settings.mail().to().ifPresent(to -> ways.add(byMail(to)));
        settings.sms().to().ifPresent(to -> ways.add(bySms(to)));
        if (ways.isEmpty()) {
            throw new StartRefused("sursis.watchdog.mail.to and sursis.watchdog.sms.to are both missing:"
                    + " expected somebody who is told");
        }
        return ways;
    }

    private Way byMail(String to) {
        var server = settings.mail()
                .smtpUrl()
                .orElseThrow(() -> new StartRefused("sursis.watchdog.mail.smtp-url is missing: expected a mail server"
                        + " for sursis.watchdog.mail.to"));
        var post = new NotePost(mail(server));
        return new Way() {
            @Override
            public String name() {
                return "mail";
            }

            @Override
            public Outcome tell(UUID id, String subject, String text, Instant now) {
                return post.carry(
                        new Note(id, "watchdog", "watchdog", to, settings.language(), subject, text, null, now));
            }
        };
    }

    private MailSettings mail(SmtpServer server) {
        try {
            return new MailSettings(server, settings.mail().from(), folder, false);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("sursis.watchdog.mail.from: " + e.getMessage(), e);
        }
    }

    private Way bySms(String to) {
        if (settings.sms().provider() == SmsSettings.Provider.NONE) {
            throw new StartRefused(
                    "sursis.watchdog.sms.provider is none: expected a gateway for sursis.watchdog.sms.to");
        }
        var gateway = new PlainSms(sms());
        return new Way() {
            @Override
            public String name() {
                return "SMS";
            }

            @Override
            public Outcome tell(UUID id, String subject, String text, Instant now) {
                return gateway.send(id, to, subject, now);
            }
        };
    }

    private SmsSettings sms() {
        try {
            return Handover.sms(settings.sms(), null, folder, false);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("sursis.watchdog." + e.getMessage(), e);
        }
    }
}
