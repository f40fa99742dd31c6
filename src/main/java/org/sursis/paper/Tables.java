package org.sursis.paper;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/** Tables as they look on our papers; the row of headings comes again on every page. */
final class Tables {
    private static final Color LINE = new Color(0xBB, 0xBB, 0xBB);
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);
    private static final float PADDING = 3;

    private final Typefaces typefaces;

    Tables(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** A table with these columns, as wide as these figures are to one another. */
    PdfPTable of(List<String> headings, float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        // A long message begins where there is room, and goes on behind.
        table.setSplitLate(false);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        table.setHeaderRows(headings.isEmpty() ? 0 : 1);
        for (var heading : headings) {
            var cell = cell(heading, typefaces.label());
            cell.setBackgroundColor(SHADE);
            table.addCell(cell);
        }
        return table;
    }

    void row(PdfPTable table, String... texts) {
        for (var text : texts) {
            table.addCell(cell(text, typefaces.text()));
        }
    }

    /** A label and what it stands before. */
    void fact(PdfPTable table, String label, String text) {
        table.addCell(cell(label, typefaces.label()));
        table.addCell(cell(text, typefaces.text()));
    }

    PdfPCell cell(String text, Font font) {
        return cell(new Phrase(text == null ? "" : text, font));
    }

    PdfPCell cell(Phrase phrase) {
        var cell = new PdfPCell(phrase);
        cell.setPadding(PADDING);
        cell.setBorder(Rectangle.BOX);
        cell.setBorderColor(LINE);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }
}
