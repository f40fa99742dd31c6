package org.sursis.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.sursis.docket.OwnGate;

/** The gates that counsel set, as JSON. */
@Converter
@Immutable // the list itself cannot change, so no copy of it is needed to see whether it did
class GatesColumn implements AttributeConverter<List<OwnGate>, String> {

    @Override
    public String convertToDatabaseColumn(List<OwnGate> gates) {
        return StoredJson.of(gates);
    }

    @Override
    public List<OwnGate> convertToEntityAttribute(String json) {
        return StoredJson.gates(json);
    }
}
