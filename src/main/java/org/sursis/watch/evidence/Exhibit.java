package org.sursis.watch.evidence;

import org.sursis.docket.Language;

/** Evidence on paper. */
public interface Exhibit {

    /** The whole story as a PDF in that language; messages stand as they were sent. */
    byte[] pdf(Evidence evidence, Language language);
}
