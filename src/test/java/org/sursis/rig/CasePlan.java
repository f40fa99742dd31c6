package org.sursis.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One order of the workload and what is to become of it; drawn from the seed and the order's number alone.
 *
 * @param people of the first tier, each with a mailbox of their own
 * @param phones how many of these have a telephone beside it
 * @param gone true where one more person's mailbox does not exist, and a second tier stands behind
 * @param changes in their order; a stop is the last
 * @param rungAfter for {@code TIMED}: how long after it was drawn up its last rung is reached
 */
record CasePlan(int number, Kind kind, int people, int phones, boolean gone, List<Change> changes, Duration rungAfter) {
    static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private static final int QUIET_DAYS = 40;
    private static final int URGENT_DAYS = 5;
    /** The last rung of the ladder, as the service is shipped. */
    private static final Duration LAST_RUNG = Duration.ofHours(3);

    static final String LAST_RUNG_CODE = LAST_RUNG.toString();

    enum Kind {
        /** Far away: e-mail only. */
        QUIET,
        /** Within the week: answers are asked for, telephones are used. */
        URGENT,
        /** Within hours: a rung is reached while the rig runs. */
        TIMED
    }

    enum Change {
        MOVE,
        AMEND,
        LOOK,
        ACKNOWLEDGE,
        STAY,
        CLOSE
    }

    static CasePlan drawn(long seed, int number, Mix mix) {
        var random = new Random(seed * 1_000_003 + number);
        int of100 = random.nextInt(100);
        var kind = of100 < mix.timed() ? Kind.TIMED : of100 < 50 ? Kind.URGENT : Kind.QUIET;
        int people = mix.people() - random.nextInt(Math.max(1, mix.people() / 3));
        boolean gone = kind != Kind.TIMED && random.nextInt(100) < mix.gone();
        int phones = kind == Kind.QUIET ? 0 : random.nextInt(4);
        var rungAfter = Duration.ofSeconds(mix.rungFrom() + random.nextInt(mix.rungWithin()));
        return new CasePlan(number, kind, people, phones, gone, changes(random, kind, mix), rungAfter);
    }

    private static List<Change> changes(Random random, Kind kind, Mix mix) {
        var changes = new ArrayList<Change>();
        if (kind != Kind.TIMED) {
            for (int moves = random.nextInt(100) < mix.moves() ? 1 + random.nextInt(2) : 0; moves > 0; moves--) {
                changes.add(Change.MOVE);
            }
            if (random.nextInt(100) < 10) {
                changes.add(Change.AMEND);
            }
        }
        int ends = random.nextInt(100);
        if (kind != Kind.TIMED && ends < mix.stops()) {
            changes.add(stop(random, kind));
        } else if (ends >= 100 - mix.looks()) {
            changes.add(Change.LOOK);
        }
        return List.copyOf(changes);
    }

    private static Change stop(Random random, Kind kind) {
        var stops = kind == Kind.QUIET
                ? List.of(Change.STAY, Change.CLOSE)
                : List.of(Change.ACKNOWLEDGE, Change.ACKNOWLEDGE, Change.STAY, Change.CLOSE);
        return stops.get(random.nextInt(stops.size()));
    }

    /**
     * What a workload is made of, in per cent where nothing else is said.
     *
     * @param people at most, of the first tier of an order
     * @param rungFrom seconds after which the first rung of a timed order is reached; {@code rungWithin}: within how many more
     */
    record Mix(int people, int timed, int gone, int moves, int stops, int looks, int rungFrom, int rungWithin) {
        static final Mix USUAL = new Mix(16, 10, 10, 50, 35, 15, 20, 60);
    }

    String reference() {
        return "o" + number;
    }

    /** Mailboxes of the first tier that exist. */
    List<String> mailboxes() {
        return IntStream.rangeClosed(1, people)
                .mapToObj(n -> reference() + "-c" + n + "@example.org")
                .toList();
    }

    /** Telephones of the first tier. */
    List<String> telephones() {
        return IntStream.rangeClosed(1, phones).mapToObj(this::telephone).toList();
    }

    private String telephone(int person) {
        return "+1514" + (2_000_000 + number * 20 + person);
    }

    String goneMailbox() {
        return SmtpTalk.GONE + reference() + "@example.org";
    }

    /** Messages that the order is expected to come to, were nothing stopped. */
    int messages() {
        int rounds = 1 + (int) changes.stream().filter(c -> c == Change.MOVE).count() + (kind == Kind.TIMED ? 1 : 0);
        return rounds * (people + phones) + (changes.contains(Change.CLOSE) ? people : 0);
    }

    /** Where the removal is moved to by the n-th move; 0 is where it was at first. Earlier dates take effect at once. */
    LocalDate removal(LocalDate today, int move) {
        return today.plusDays((kind == Kind.QUIET ? QUIET_DAYS : URGENT_DAYS) - move);
    }

    /** The moment of the last rung of a timed order that is drawn up at {@code now}; whole seconds. */
    Instant rung(Instant now) {
        return now.plus(rungAfter).truncatedTo(ChronoUnit.SECONDS);
    }

    JsonNode order(LocalDate today, Instant now) {
        var order = Door.JSON.createObjectNode();
        order.put("reference", reference()).put("jurisdiction", "ca").put("registry", "CA-QC");
        order.put("kind", "departure-order").put("chainConfirmed", true);
        order.set("removal", kind == Kind.TIMED ? timed(now) : moment(removal(today, 0)));
        var filing = order.putArray("filings").addObject();
        filing.put("code", "marriage-certificate").put("status", "pending").put("startedOn", today.toString());
        filing.putObject("estimate").put("optimistic", 1).put("likely", 2).put("pessimistic", 3);
        contacts(order.putArray("contacts"));
        return order;
    }

    private ObjectNode timed(Instant now) {
        var at = rung(now).plus(LAST_RUNG).atZone(ZONE);
        return moment(at.toLocalDate()).put("time", at.format(DateTimeFormatter.ofPattern("HH:mm:ss")));
    }

    /** A removal on that day, as a request says it. */
    ObjectNode moment(LocalDate date) {
        var removal = Door.JSON.createObjectNode();
        return removal.put("date", date.toString()).put("zone", ZONE.getId()).put("source", "direction-to-report");
    }

    private void contacts(ArrayNode list) {
        var languages = List.of("en", "fr", "es");
        for (int n = 1; n <= people; n++) {
            var person = list.addObject().put("tier", 1).put("name", "Counsel " + n);
            person.put("email", mailboxes().get(n - 1)).put("language", languages.get(n % 3));
            if (n <= phones) {
                person.put("phone", telephone(n));
            }
        }
        if (gone) {
            list.addObject().put("tier", 1).put("name", "Gone").put("email", goneMailbox());
            list.addObject().put("tier", 2).put("name", "Backup").put("email", reference() + "-b@example.org");
        }
    }
}
