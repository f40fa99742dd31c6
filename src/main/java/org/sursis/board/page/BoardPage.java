package org.sursis.board.page;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sursis.board.look.Frame;
import org.sursis.board.words.RaceWords;

/**
 * The board; {@code play} is null outside a rehearsal, {@code further} the address of the orders behind those shown, or null.
 *
 * @param enter what leads to the form for a new order, or null for those who may not make one
 * @param state what the page was made from, to be compared with what the service says later
 */
public record BoardPage(
        Frame frame,
        RaceWords race,
        String state,
        List<Rows.Part> strip,
        List<Rows.Banner> banners,
        Rows.Play play,
        BoardFilter filter,
        RawString shapes,
        RawString scale,
        List<Rows.OrderCard> orders,
        String further,
        List<Rows.AlertRow> alerts,
        Rows.Messages messages,
        String enter) {}
