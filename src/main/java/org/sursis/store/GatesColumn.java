package org.sursis.store;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.sursis.docket.OwnGate;

/** The gates that counsel set, as JSON. */
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
