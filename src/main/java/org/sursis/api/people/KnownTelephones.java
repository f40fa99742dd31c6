package org.sursis.api.people;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.sursis.watch.typed.Telephones;

/** The same numbers for forms on pages as for documents. */
@Singleton
class KnownTelephones implements Telephones {

    @Override
    public Optional<String> dialled(String text) {
        return Telephone.of(text);
    }
}
