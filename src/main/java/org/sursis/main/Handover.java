package org.sursis.main;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.sursis.board.oidc.OidcSettings;
import org.sursis.mail.BounceSettings;
import org.sursis.mail.MailSettings;
import org.sursis.packs.PacksFolder;
import org.sursis.race.Thresholds;
import org.sursis.sms.SmsSettings;
import org.sursis.store.FileSpool;
import org.sursis.store.SealingKey;
import org.sursis.store.SealingKeys;
import org.sursis.webhook.WebhookSettings;

/** Hands the other rooms what they need of the settings, in types of their own. */
@Singleton
final class Handover {
    private static final double HUNDRED = 100;

    private final Settings settings;

    Handover(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    MailSettings mail() {
        return mail(settings);
    }

    @Produces
    @Singleton
    BounceSettings bounces() {
        return bounces(settings);
    }

    @Produces
    @Singleton
    SmsSettings sms() {
        return sms(settings);
    }

    @Produces
    @Singleton
    WebhookSettings webhooks() {
        return new WebhookSettings(settings.webhooks().allowPrivateNetworks(), isRehearsal(settings));
    }

    @Produces
    @Singleton
    Optional<OidcSettings> oidc() {
        return oidc(settings);
    }

    /**
     * Empty in a rehearsal too, which talks to this machine only, unless the provider is at this machine.
     *
     * @throws IllegalArgumentException when half of it is set
     */
    static Optional<OidcSettings> oidc(Settings settings) {
        return Provided.together(settings.oidc())
                .filter(provider -> !isRehearsal(settings) || provider.atThisMachine());
    }

    @Produces
    @Singleton
    PacksFolder packs() {
        return PacksFolder.of(settings.packsDir());
    }

    @Produces
    @Singleton
    SealingKeys sealing() {
        return new SealingKeys(
                settings.encryptionKey().map(Handover::key),
                settings.oldEncryptionKey().map(Handover::key));
    }

    private static SealingKey key(Secret base64) {
        return new SealingKey(Base64.getDecoder().decode(base64.value()));
    }

    @Produces
    @Singleton
    FileSpool.Folder spool() {
        return new FileSpool.Folder(settings.dataDir().resolve("spool"));
    }

    static MailSettings mail(Settings settings) {
        var mail = settings.mail();
        return new MailSettings(mail.smtpUrl().orElse(null), mail.from(), outbox(settings), isRehearsal(settings));
    }

    /** @throws IllegalArgumentException when the address is none, or a mailbox is read to which nothing comes back */
    static BounceSettings bounces(Settings settings) {
        var bounces = settings.mail().bounces();
        return new BounceSettings(
                bounces.address().orElse(null), bounces.imapUrl().orElse(null));
    }

    static SmsSettings sms(Settings settings) {
        return sms(settings.sms(), settings.baseUrl(), outbox(settings), isRehearsal(settings));
    }

    static SmsSettings sms(Settings.Sms sms, URI home, Path outbox, boolean loopbackOnly) {
        return new SmsSettings(
                sms.provider(),
                sms.url().orElse(null),
                sms.account().orElse(null),
                sms.secret().map(Secret::value).orElse(null),
                sms.signatureSecret().map(Secret::value).orElse(null),
                sms.from().orElse(null),
                home,
                outbox,
                loopbackOnly);
    }

    @Produces
    @Singleton
    Thresholds thresholds() {
        return thresholds(settings);
    }

    /** @throws IllegalArgumentException when a path would be lost before it is at risk */
    static Thresholds thresholds(Settings settings) {
        var race = settings.race();
        if (race.lostPercent() >= race.planningPercent()) {
            throw new IllegalArgumentException("race.lost-percent = " + race.lostPercent() + ": expected less than"
                    + " race.planning-percent, which is " + race.planningPercent());
        }
        return new Thresholds(race.tightBelow(), race.planningPercent() / HUNDRED, race.lostPercent() / HUNDRED);
    }

    private static Path outbox(Settings settings) {
        return settings.dataDir().resolve("outbox");
    }

    private static boolean isRehearsal(Settings settings) {
        return settings.rehearsal().start().isPresent();
    }
}
