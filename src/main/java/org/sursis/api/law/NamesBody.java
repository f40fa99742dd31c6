package org.sursis.api.law;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.calendar.Names;

/** What something is called in each language. */
@Schema(name = "Names", description = "A text in each language; null where none is settled.")
record NamesBody(String en, String fr, String es) {

    static NamesBody of(Names names) {
        return names == null ? null : new NamesBody(names.en(), names.fr(), names.es());
    }

    static List<NamesBody> of(List<Names> texts) {
        return texts.stream().map(NamesBody::of).toList();
    }
}
