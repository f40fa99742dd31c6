package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.sursis.alert.Alert;
import org.sursis.board.look.Frame;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.Tongue;
import org.sursis.watch.Actor;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Watched;

/** Puts the board together. */
@Singleton
class BoardComposer {
    private static final Page.Ask RECENT_ALERTS = new Page.Ask(null, 30);
    private static final Page.Ask OPEN_ALERTS = new Page.Ask(null, 200);

    private final ReadCase cases;
    private final OpenOrders open;
    private final RehearsalDesk rehearsal;
    private final Banners banners;
    private final MessageComposer messages;

    BoardComposer(ReadCase cases, OpenOrders open, RehearsalDesk rehearsal, Banners banners, MessageComposer messages) {
        this.cases = cases;
        this.open = open;
        this.rehearsal = rehearsal;
        this.banners = banners;
        this.messages = messages;
    }

    BoardPage page(Actor who, Tongue tongue, boolean signedIn) {
        var urgent = open.urgent(who);
        var phrases = tongue.phrases(zone(urgent.orders()), cases.now());
        var files = new CaseFiles(who, cases);
        urgent.orders().forEach(files::add);
        var rows = new AlertRows(phrases);
        return new BoardPage(
                Frame.of(tongue, tongue.board().board(), signedIn),
                banners.strip(cases.watch(who), phrases),
                banners.banners(tongue.board()),
                rehearsal.play(urgent.orders(), phrases),
                cards(who, urgent.orders(), phrases),
                urgent.more() ? tongue.rows().moreOrders(urgent.orders().size()) : null,
                cases.alerts(who, null, null, RECENT_ALERTS).items().stream()
                        .map(a -> rows.row(a, files.of(a.order())))
                        .toList(),
                messages.stretch(who, null, null, phrases));
    }

    private List<Rows.OrderCard> cards(Actor who, List<Watched> orders, Phrases phrases) {
        var awaiting = cases.alerts(who, null, true, OPEN_ALERTS).items().stream()
                .collect(Collectors.groupingBy(Alert::order));
        var cards = new Cards(phrases);
        return orders.stream()
                .map(o -> cards.card(o, awaiting.getOrDefault(o.file().order().id(), List.of())))
                .toList();
    }

    /** The page's clock is that of the order that is most urgent. */
    private static ZoneId zone(List<Watched> orders) {
        return orders.stream().findFirst().map(o -> o.file().order().zone()).orElse(ZoneOffset.UTC);
    }
}
