package org.sursis.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Matter;
import org.sursis.alert.Severity;
import org.sursis.docket.By;

/** One alert. What it says never changes; what became of it does. */
@Entity
@Table(name = "alert")
class AlertRow {
    @Id
    UUID id;

    @Version
    long version;

    /** Given by the database. */
    @Column(insertable = false, updatable = false)
    long seq;

    UUID organizationId;
    UUID orderId;
    String kind;

    @Convert(converter = MatterColumn.class)
    @Column(columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    Matter matter;

    String severity;
    Instant at;
    Instant targetAt;

    @Column(columnDefinition = "uuid[]")
    UUID[] recipients;

    int tier;
    Instant answerBy;
    String answerWord;
    String answeredBy;
    UUID answeredById;
    String answerNote;
    String answerProof;
    Instant answeredAt;
    Instant answerUntil;
    UUID answerContact;
    String moot;

    static AlertRow of(Alert alert) {
        var row = new AlertRow();
        row.id = alert.id();
        row.organizationId = alert.organization();
        row.orderId = alert.order();
        row.kind = alert.kind().code();
        row.matter = alert.matter();
        row.severity = alert.severity().code();
        row.at = alert.at();
        row.targetAt = alert.targetAt();
        row.recipients = alert.recipients().toArray(UUID[]::new);
        row.tier = alert.tier();
        row.become(alert);
        return row;
    }

    /** Takes over what may change after an alert was raised. */
    void become(Alert alert) {
        var answer = alert.answer();
        answerBy = alert.answerBy();
        answerWord = answer == null ? null : Codes.of(answer.word());
        answeredBy = answer == null ? null : answer.by().name();
        answeredById = answer == null ? null : answer.by().id();
        answerNote = answer == null ? null : answer.note();
        answerProof = answer == null ? null : answer.proof();
        answeredAt = answer == null ? null : answer.at();
        answerUntil = answer == null ? null : answer.until();
        answerContact = answer == null ? null : answer.contact();
        moot = Codes.of(alert.moot());
    }

    private Answer answer(Answer.Word word) {
        return new Answer(
                word,
                new By(answeredById, answeredBy),
                answerNote,
                answerProof,
                answeredAt,
                answerUntil,
                answerContact);
    }

    Alert toDomain() {
        var word = Codes.to(Answer.Word.class, answerWord);
        return new Alert(
                id,
                organizationId,
                orderId,
                matter,
                Codes.to(Severity.class, severity),
                at,
                targetAt,
                List.of(recipients),
                tier,
                answerBy,
                word == null ? null : answer(word),
                Codes.to(Alert.Moot.class, moot));
    }
}
