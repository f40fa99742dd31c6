package org.sursis.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sursis.watch.Sketch;

/** A drawn race between its type and its JSON column. */
@Converter
@Immutable // it cannot change, so no copy of it is needed to see whether it did
class SketchColumn implements AttributeConverter<Sketch, String> {

    @Override
    public String convertToDatabaseColumn(Sketch sketch) {
        return sketch == null ? null : StoredJson.of(sketch);
    }

    @Override
    public Sketch convertToEntityAttribute(String json) {
        return json == null ? null : StoredJson.sketch(json);
    }
}
