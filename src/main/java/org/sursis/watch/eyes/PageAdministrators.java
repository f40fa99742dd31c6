package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.docket.BrokenGlass;
import org.sursis.docket.CaseFile;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Actor;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letter.To;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.unreached.Administrators;

/** Tells whoever administers the organization, and its operator, that one person alone made something effective. */
@ApplicationScoped
class PageAdministrators {
    private static final Duration OF_USE = Duration.ofDays(7);

    private final Administrators administrators;
    private final Letters letters;

    PageAdministrators(Administrators administrators, Letters letters) {
        this.administrators = administrators;
        this.letters = letters;
    }

    /** Everybody but whoever did it, and but those on the order's list, who are paged as such. */
    void page(Actor who, CaseFile file, BrokenGlass glass) {
        var told = file.contacts().stream()
                .flatMap(c -> Stream.of(c.email(), c.phone()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        administrators.but(who.id(), who.organization()).stream()
                .map(Administrators.Reader::to)
                .filter(to -> !told.contains(to.address()))
                .forEach(to -> letters.post(letter(to, file, glass)));
    }

    private static Letter letter(To to, CaseFile file, BrokenGlass glass) {
        var order = file.order();
        var name = order.id() + "|" + glass.at() + "|" + to.channel() + "|" + to.address();
        var facts = Map.of(
                "reference", order.reference(),
                "code", OrderCode.of(order.id()),
                "by", glass.by(),
                "reason", glass.reason());
        return new Letter(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                order.organization(),
                to,
                Letter.Kind.BREAK_GLASS,
                facts,
                null,
                glass.at(),
                glass.at(),
                glass.at().plus(OF_USE));
    }
}
