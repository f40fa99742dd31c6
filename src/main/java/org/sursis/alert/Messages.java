package org.sursis.alert;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Matter.SecondEyes;
import org.sursis.alert.Matter.Unreachable;
import org.sursis.docket.Contact;

/** Turns what one review raised into one message per person and channel. */
final class Messages {
    /** How long a message without a target is worth sending. */
    private static final Duration WITHOUT_TARGET = Duration.ofDays(7);
    /** What reaches its reader later than the last rung of the ladder before what it warns of is of no use, and does not wait for that. */
    private static final Duration OF_USE = Duration.ofHours(3);

    private final Situation situation;
    private final Optional<Target> target;
    private final Set<Way> down;
    private final Instant now;
    private final List<Alert> before;

    /**
     * @param before all that was said before, as it stands now; of it, what did not reach its reader is said once more to whoever is
     *     told in their place
     * @param down ways that lead to nobody for now
     */
    Messages(Situation situation, List<Alert> before, Optional<Target> target, Set<Way> down, Instant now) {
        this.before = before;
        this.situation = situation;
        this.target = target;
        this.down = down;
        this.now = now;
    }

    /**
     * @param raised what is said now
     * @param newcomers who are told besides where the order stands
     * @param loudness of what they are told
     */
    List<Delivery> of(List<Alert> raised, Newcomers newcomers, Severity loudness) {
        var messages = new ArrayList<Delivery>();
        for (var contact : situation.file().contacts()) {
            var forThem = raised.stream()
                    .filter(a -> a.recipients().contains(contact.id()))
                    .toList();
            var stands = newcomers.include(contact) ? newcomers.hear(forThem) : List.<Alert>of();
            var says = Stream.concat(forThem.stream(), stands.stream()).toList();
            if (!says.isEmpty()) {
                var severity = forThem.stream()
                        .map(Alert::severity)
                        .reduce(stands.isEmpty() ? Severity.INFO : loudness, Targets::louder);
                var ids = Stream.concat(says.stream(), lost(forThem))
                        .map(Alert::id)
                        .distinct()
                        .toList();
                channels(contact, severity, forThem)
                        .forEach(c -> messages.add(message(contact, c, severity, says, ids)));
            }
        }
        return messages;
    }

    /** Alerts that others were to be told, and that have not reached them. */
    private Stream<Alert> lost(List<Alert> raised) {
        return lost(raised.stream()
                .map(Alert::matter)
                .filter(Unreachable.class::isInstance)
                .map(m -> ((Unreachable) m).delivery())
                .collect(Collectors.toSet()));
    }

    private Stream<Alert> lost(Set<UUID> deliveries) {
        var ids = situation.post().undelivered().stream()
                .filter(u -> deliveries.contains(u.delivery()))
                .flatMap(u -> u.alerts().stream())
                .collect(Collectors.toSet());
        return before.stream().filter(a -> a.moot() == null && ids.contains(a.id()));
    }

    /** The channels that lead to a person, when they are told instead of somebody else, or over another way than before. */
    List<Channel> instead(Contact contact) {
        return channels(contact, true, true);
    }

    private List<Channel> channels(Contact contact, Severity severity, List<Alert> alerts) {
        boolean reroute = alerts.stream().anyMatch(a -> a.matter() instanceof Unreachable);
        return channels(contact, severity.wantsAnswer() || reroute, reroute);
    }

    private List<Channel> channels(Contact contact, boolean loud, boolean reroute) {
        var email = way(contact, Channel.EMAIL, contact.email(), reroute);
        var sms = way(contact, Channel.SMS, contact.phone(), reroute);
        var ways = new ArrayList<Channel>();
        email.ifPresent(ways::add);
        sms.filter(way -> loud || ways.isEmpty()).ifPresent(ways::add);
        return ways;
    }

    /** Every way that leads to this person, whether it is down or not. */
    List<Way> ways(Contact contact) {
        return channels(contact, true, false).stream()
                .map(channel -> new Way(contact.id(), channel))
                .toList();
    }

    /**
     * The channel, if it leads to the person. A way that is down is left out of the message that says so, but tried again with
     * the next alert: a full mailbox is emptied, and one more refusal costs nothing.
     */
    private Optional<Channel> way(Contact contact, Channel channel, String address, boolean reroute) {
        boolean leads = address != null
                && situation.policy().channels().contains(channel)
                && !(reroute && down.contains(new Way(contact.id(), channel)));
        return leads ? Optional.of(channel) : Optional.empty();
    }

    private Delivery message(Contact contact, Channel channel, Severity severity, List<Alert> alerts, List<UUID> ids) {
        var order = situation.order();
        return new Delivery(
                named(contact.id(), channel, ids),
                order.organization(),
                order.id(),
                contact.id(),
                channel,
                channel == Channel.SMS ? contact.phone() : contact.email(),
                severity,
                ids,
                now,
                release(contact, severity, alerts),
                expires(alerts));
    }

    /** A message is worth sending until the last of what it warns of has passed. */
    private Instant expires(List<Alert> alerts) {
        return alerts.stream()
                .map(a -> a.targetAt() == null ? now.plus(WITHOUT_TARGET) : a.targetAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When a message with these alerts, the loudest of which is this loud, may leave for this person. */
    private Instant release(Contact contact, Severity severity, List<Alert> alerts) {
        return alerts.stream()
                .map(a -> release(contact, a.matter(), severity, a.targetAt()))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /**
     * Quiet hours hold back what can wait: what is critical never, what says that somebody cannot be reached neither, what is
     * urgent only if waiting passes no target, and nothing so long that what it warns of has passed, or nearly. What was merely not
     * taken in time can wait as what it says can.
     *
     * @param targetAt what the matter warns of, or null
     */
    Instant release(Contact contact, Matter matter, Severity severity, Instant targetAt) {
        var zone = Optional.ofNullable(contact.zone()).orElse(zone());
        var quietEnds = situation.policy().quietHours().release(now, zone);
        boolean passesTarget = severity == Severity.URGENT
                && target.filter(t -> tooLate(quietEnds, t.at())).isPresent();
        boolean waits = severity != Severity.CRITICAL
                && !passesTarget
                && warnsOf(matter, targetAt).noneMatch(at -> tooLate(quietEnds, at));
        boolean dead = matter instanceof Unreachable unreachable && !unreachable.late();
        return waits && !dead && !page(matter) ? quietEnds : now;
    }

    /** What a message about this must not wait past: a call is about all that nobody answered, and a way that failed about what it was to say. */
    private Stream<Instant> warnsOf(Matter matter, Instant targetAt) {
        var others = matter instanceof Unreachable unreachable
                ? lost(Set.of(unreachable.delivery()))
                : before.stream().filter(a -> matter instanceof Matter.Unacknowledged && a.awaitsAnswer());
        return Stream.concat(
                Stream.ofNullable(targetAt), others.map(Alert::targetAt).filter(Objects::nonNull));
    }

    /** True when a message that leaves then is of no use any more to whoever has to act before the other instant. */
    static boolean tooLate(Instant leaves, Instant targetAt) {
        return leaves.plus(OF_USE).isAfter(targetAt);
    }

    /** That one person alone silenced what waited for a second one is a page, at any hour. */
    private static boolean page(Matter matter) {
        return matter instanceof SecondEyes said && said.what() == Matter.What.GLASS_BROKEN;
    }

    private ZoneId zone() {
        return situation.order().zone();
    }

    /** The same decision gives the same id, so that planning it twice is planning it once. */
    private UUID named(Object... parts) {
        return name(situation.order().id(), now, parts);
    }

    static UUID name(UUID order, Instant now, Object... parts) {
        var text = order + "|" + now + "|" + Objects.toString(List.of(parts));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
