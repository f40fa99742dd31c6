package org.sursis.board.page;

import java.util.List;
import org.sursis.board.look.Frame;

/** The board; {@code play} is null outside a rehearsal, {@code more} null where every open order is shown. */
public record BoardPage(
        Frame frame,
        List<Rows.Part> strip,
        List<Rows.Banner> banners,
        Rows.Play play,
        List<Rows.OrderCard> orders,
        String more,
        List<Rows.AlertRow> alerts,
        Rows.Messages messages) {}
