package org.sursis.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sursis.alert.Matter;

/** An alert's matter between its type and its JSON column. */
@Converter
@Immutable // else Hibernate copies every matter it reads by way of JSON, to see later whether it changed
class MatterColumn implements AttributeConverter<Matter, String> {

    @Override
    public String convertToDatabaseColumn(Matter matter) {
        return StoredJson.of(matter);
    }

    @Override
    public Matter convertToEntityAttribute(String json) {
        return StoredJson.matter(json);
    }
}
