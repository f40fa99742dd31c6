package org.sursis.api.wire;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sursis.watch.Page;
import org.sursis.watch.typed.Moments;
import org.sursis.watch.typed.Wording;

/** The query of an address, as strict as a document: no unknown parameter, none twice, every fault told with 400. */
public final class Query {
    private static final int LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;
    private static final int LONGEST_CURSOR = 500;
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final MultivaluedMap<String, String> given;
    private final Faults faults = new Faults();

    Query(MultivaluedMap<String, String> given, List<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                refuse(Named.safely(name), "is not a known query parameter");
            } else if (values.size() > 1) {
                refuse(name, "stands more than once in the query");
            }
        });
    }

    private void refuse(String name, String detail) {
        faults.unreadable(Sheet.pointer("", name), detail);
    }

    /** The value that means something; null when absent or empty. */
    public <T> T parsed(String name, Function<String, Optional<T>> parse, String must) {
        var text = given.getFirst(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        var value = parse.apply(text);
        if (value.isEmpty()) {
            refuse(name, must);
        }
        return value.orElse(null);
    }

    /** A calendar date that must be given. */
    public LocalDate neededDate(String name) {
        if (!given.containsKey(name) || given.getFirst(name).isEmpty()) {
            refuse(name, "is required");
        }
        return date(name);
    }

    /** A calendar date. */
    public LocalDate date(String name) {
        return parsed(name, Moments::date, "must be a calendar date such as 2026-11-27");
    }

    /** The id of something. */
    public UUID id(String name) {
        return parsed(
                name,
                text -> Optional.of(text)
                        .filter(t -> UUID_SHAPE.matcher(t).matches())
                        .map(UUID::fromString),
                "must be an id");
    }

    /** True or false. */
    public Boolean flag(String name) {
        return parsed(
                name,
                text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "must be true or false");
    }

    /** What is looked for, literally. */
    public String line(String name) {
        return parsed(
                name,
                text -> Optional.of(Wording.normal(text)).filter(t -> Wording.whyNoLine(t) == null),
                "must be one line of at most " + Wording.LINE + " characters, not blank");
    }

    /** Which stretch of a list is asked for; ends the request when anything was wrong with the query. */
    public Page.Ask page() {
        var cursor = parsed(
                "cursor",
                text -> Optional.of(text).filter(Query::couldBeCursor),
                "must be the cursor that an earlier answer gave as next");
        var limit = parsed("limit", Query::limit, "must be a whole number from 1 to " + HIGHEST_LIMIT);
        end();
        return new Page.Ask(cursor, limit == null ? LIMIT : limit);
    }

    /** Ends the request when anything was wrong with the query. */
    public void end() {
        faults.refuseIfAny();
    }

    private static boolean couldBeCursor(String text) {
        return text.length() <= LONGEST_CURSOR && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static Optional<Integer> limit(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= HIGHEST_LIMIT);
    }
}
