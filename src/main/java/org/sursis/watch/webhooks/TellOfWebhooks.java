package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.unreached.Administrators;

/** Tells whoever administers an organization, once a day at most, that one of its webhooks does not take what it is given. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TellOfWebhooks {
    private static final Logger LOG = Logger.getLogger(TellOfWebhooks.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final Administrators administrators;
    private final Letters letters;
    private final Journal journal;

    TellOfWebhooks(Administrators administrators, Letters letters, Journal journal) {
        this.administrators = administrators;
        this.letters = letters;
        this.journal = journal;
    }

    /** What is told. */
    enum Turn {
        /** It took nothing for long; all of it is tried on. */
        FAILING,
        /** Something was of no use any more before it took it. */
        MISSED,
        /** It said itself that it is gone, and is given nothing any more. */
        GONE;

        /** The code in the letter and in the history. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void of(Webhook webhook, Turn turn, Instant now) {
        boolean first = false;
        var readers = administrators.of(webhook.organization());
        for (var reader : readers) {
            first |= letters.post(letter(webhook, turn, reader, now));
        }
        if (first || readers.isEmpty()) {
            LOG.warnf("webhook=%s of organization=%s is %s", webhook.id(), webhook.organization(), turn.code());
        }
        if (first) {
            journal.add(new Journal.Entry(
                    webhook.organization(),
                    null,
                    now,
                    Actor.SERVICE,
                    "webhook-" + turn.code(),
                    Map.of("webhook", webhook.id().toString(), "to", webhook.origin())));
        }
    }

    private static Letter letter(Webhook webhook, Turn turn, Administrators.Reader reader, Instant now) {
        var day = now.truncatedTo(ChronoUnit.DAYS);
        var name = "webhook " + webhook.id() + " " + turn + " " + day + " "
                + reader.to().address();
        return new Letter(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                webhook.organization(),
                reader.to(),
                Letter.Kind.WEBHOOK,
                Map.of("how", turn.code(), "webhook", webhook.origin()),
                reader.person(),
                now,
                now,
                now.plus(DAY));
    }
}
