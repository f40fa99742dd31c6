package org.sursis.main;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sursis.alert.Channel;
import org.sursis.alert.Policy;
import org.sursis.jobs.Pacemakers;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.Dispatch;
import org.sursis.watch.Links;
import org.sursis.watch.TellDaily;
import org.sursis.watch.invite.Invite;

/** What the scenes need to know of the settings, and the moment at which they begin. */
@Singleton
final class Watching {
    /** Longer than a batch of messages may take at the walls of its channel. */
    private static final Duration LEASE = Duration.ofMinutes(4);
    /** A rehearsal talks to this machine only, and has no second node to wait for. */
    private static final Duration REHEARSAL_LEASE = Duration.ofSeconds(10);

    private final Settings settings;

    Watching(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Policy policy() {
        return new Policy(settings.ladder(), settings.morning(), settings.quietHours(), channels());
    }

    /**
     * Mail always leads somewhere, if only to the outbox. An SMS does with a provider; without one only where everything goes
     * to the outbox anyway, so that no phone is believed to have been reached.
     */
    private EnumSet<Channel> channels() {
        var provider = settings.sms().provider() != SmsSettings.Provider.NONE;
        boolean practice = settings.mail().smtpUrl().isEmpty() || rehearsal();
        return provider || practice ? EnumSet.of(Channel.EMAIL, Channel.SMS) : EnumSet.of(Channel.EMAIL);
    }

    private boolean rehearsal() {
        return settings.rehearsal().start().isPresent();
    }

    @Produces
    @Singleton
    Links.BaseUrl baseUrl() {
        return new Links.BaseUrl(settings.baseUrl());
    }

    @Produces
    @Singleton
    Invite.Organizer organizer() {
        return new Invite.Organizer(Handover.mail(settings).mailbox());
    }

    @Produces
    @Singleton
    TellDaily.Wanted daily() {
        return new TellDaily.Wanted(settings.dailyMessage());
    }

    @Produces
    @Singleton
    Dispatch.Node node() {
        return new Dispatch.Node(
                "node-" + ProcessHandle.current().pid() + "-"
                        + UUID.randomUUID().toString().substring(0, 8),
                rehearsal() ? REHEARSAL_LEASE : LEASE);
    }

    /** Commands and tests switch the scheduler off and run the scenes themselves. */
    void begin(
            @Observes StartupEvent event,
            Pacemakers pacemakers,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean pacemaker) {
        if (pacemaker || rehearsal()) {
            pacemakers.start();
        }
    }
}
