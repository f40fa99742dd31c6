package org.sursis.paper;

import jakarta.enterprise.context.ApplicationScoped;
import org.sursis.docket.Language;
import org.sursis.watch.evidence.Evidence;
import org.sursis.watch.evidence.Exhibit;

/** Evidence as a PDF with its fonts in it. */
@ApplicationScoped
class PdfExhibit implements Exhibit {
    private final Typefaces typefaces = new Typefaces();

    @Override
    public byte[] pdf(Evidence evidence, Language language) {
        return EvidencePaper.bytes(evidence, Words.in(language), typefaces);
    }
}
