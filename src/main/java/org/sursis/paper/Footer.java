package org.sursis.paper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** The foot of every page: what it belongs to, which page it is, and of how many, so that a missing one is seen. */
final class Footer extends PdfPageEventHelper {
    private static final float SIZE = 7;
    private static final float BELOW = 18;
    private static final float ROOM_FOR_COUNT = 30;

    private final String left;
    private final String pageOf;
    private final BaseFont font;
    private PdfTemplate count;

    /** @param pageOf what stands between the number of the page and the number of pages, and before, as "Page %s of " */
    Footer(String left, String pageOf, BaseFont font) {
        this.left = left;
        this.pageOf = pageOf;
        this.font = font;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        count = writer.getDirectContent().createTemplate(ROOM_FOR_COUNT, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var page = pageOf.replace("{n}", Integer.toString(writer.getPageNumber()));
        float y = document.bottom() - BELOW;
        float right = document.right() - ROOM_FOR_COUNT;
        var canvas = writer.getDirectContent();
        write(canvas, PdfContentByte.ALIGN_LEFT, left, document.left(), y);
        write(canvas, PdfContentByte.ALIGN_RIGHT, page, right, y);
        canvas.addTemplate(count, right, y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        write(count, PdfContentByte.ALIGN_LEFT, Integer.toString(writer.getPageNumber() - 1), 0, 0);
    }

    private void write(PdfContentByte canvas, int alignment, String text, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(font, SIZE);
        canvas.showTextAligned(alignment, text, x, y, 0);
        canvas.endText();
    }
}
