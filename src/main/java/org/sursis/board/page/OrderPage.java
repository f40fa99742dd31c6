package org.sursis.board.page;

import java.util.List;
import org.sursis.board.look.Frame;
import org.sursis.board.words.RaceWords;

/**
 * Everything about one order; {@code running} is null when it is closed, {@code later} is the address of later entries of its history, or
 * null; {@code proofWanted} asks for somebody who can be reached, or is null.
 */
public record OrderPage(
        Frame frame,
        String reference,
        Rows.Mark standing,
        RaceWords race,
        Running running,
        Running.Supposed whatIf,
        List<Running.Choice> choices,
        List<Rows.Fact> facts,
        List<Rows.FilingRow> filings,
        Rows.Deadlines deadlines,
        List<Rows.ContactRow> contacts,
        String proofWanted,
        Rows.Coming coming,
        List<Rows.AlertRow> alerts,
        List<Rows.HistoryRow> history,
        String later,
        Rows.Messages messages) {}
