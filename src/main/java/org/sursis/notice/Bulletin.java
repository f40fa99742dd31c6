package org.sursis.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sursis.alert.AlertKind;
import org.sursis.docket.Language;
import org.sursis.race.Standing;

/**
 * What one message says to a subscriber: of each order what its organization lets subscribers see ({@link Sight}), and nothing else,
 * because it holds nothing else. Frozen when the message is decided.
 *
 * @param house the name of the organization whose orders these are
 * @param zone where the reader is
 * @param asOf when the message was decided
 * @param erasedOn the day on which the reader's address is erased, or null while the subscription goes on
 */
public record Bulletin(
        Language language,
        Occasion occasion,
        String house,
        List<News> news,
        ZoneId zone,
        Instant asOf,
        LocalDate erasedOn) {

    public Bulletin {
        news = List.copyOf(news);
    }

    /** Why a subscriber is written to. */
    public enum Occasion {
        /** Whether they really want to be told. */
        CONFIRM,
        /** They said so, and this is what they follow. */
        FOLLOWING,
        /** Something happened to an order. */
        NEWS,
        /** What happened in a day. */
        DIGEST,
        /** The organization ended it. */
        FAREWELL
    }

    /**
     * One order, as its subscribers may see it.
     *
     * @param code its opaque code, the only name an SMS may use
     * @param kinds what happened, most pressing first; empty where it only says how the order stands, or where that is not seen
     * @param standing null where it is not seen
     * @param before its standing before, or null where that is not what happened
     * @param date the removal's day, or null while none is known, the watch is over or it is not seen
     * @param time its hour, or null
     * @param was the day before it was moved, or null
     * @param lastSafe the last day on which what is missing next still helps, or null where that is not known or not seen
     */
    public record News(
            UUID order,
            String code,
            String reference,
            List<AlertKind> kinds,
            Standing standing,
            Standing before,
            LocalDate date,
            LocalTime time,
            ZoneId zone,
            LocalDate was,
            LocalDate lastSafe) {

        public News {
            kinds = List.copyOf(kinds);
        }

        /** The later news of the same order with what happened in both, unless less is seen of it now. */
        News after(News earlier) {
            if (standing == null) {
                return this;
            }
            var all = new ArrayList<>(kinds);
            earlier.kinds.stream().filter(k -> !all.contains(k)).forEach(all::add);
            return new News(
                    order,
                    code,
                    reference,
                    all,
                    standing,
                    earlier.before == null ? before : earlier.before,
                    date,
                    time,
                    zone,
                    earlier.was == null ? was : earlier.was,
                    lastSafe);
        }
    }

    /** The order that it tells of, where it is one; else null. */
    public News only() {
        return news.size() == 1 ? news.get(0) : null;
    }
}
