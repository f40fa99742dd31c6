package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.watch.Watched;

/** What the schema refuses, whoever asks. Each statement would be a broken promise. */
@QuarkusTest
@TestProfile(StillProfile.class)
class ConstraintsTest extends OnPostgres {
    private UUID clinic;
    private Watched order;
    private UUID delivery;

    @BeforeEach
    void a_message_about_an_order() {
        clinic = anOrganization();
        order = stored(order(clinic, "QC-2026-0417"));
        var alert = Said.alert(order, Said.everyMatter().get(0));
        var message = Said.message(order, EMAIL, alert);
        commit(() -> {
            alerts.add(List.of(alert));
            outbox.plan(List.of(message));
        });
        delivery = message.delivery().id();
    }

    private void refused(String constraint, String sql, Object... arguments) {
        assertThatThrownBy(() -> execute(sql, arguments))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            removal_order_is_watched       | next_review_at = null
            removal_order_closure_whole    | closed_at = now(), asked_reason = null, asked_note = null, asked_at = null, asked_by = null, asked_by_id = null
            removal_order_asked_while_open | closed_at = now(), closed_reason = 'left', closed_by = 'Zoë'
            removal_order_asked_whole      | asked_by = null
            removal_order_glass_whole      | glass_reason = null
            removal_order_closure_whole    | closed_reason = 'left'
            removal_order_removal_whole    | removal_date = null
            removal_order_removal_whole    | removal_zone = null
            removal_order_removal_whole    | removal_version = 0
            removal_order_previous_whole   | previous_source = null
            removal_order_stay_whole       | stay_authority = null
            removal_order_standing_check   | standing = 'green'
            removal_order_jurisdiction     | jurisdiction = 'xx'
            removal_order_reference_check  | reference = ''
            """)
    void an_order_is_whole(String constraint, String change) {
        refused(constraint, "update removal_order set " + change + " where id = ?", id(order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            filing_estimate_whole       | filing   | estimate_likely = null
            filing_estimate_whole       | filing   | estimate_optimistic = 99
            filing_status_check         | filing   | status = 'lost'
            filing_office_check         | filing   | office = 'Hôtel de ville'
            filing_complete_when_check  | filing   | complete_when = 'never'
            contact_can_be_reached      | contact  | email = null, phone = null
            contact_language_check      | contact  | language = 'xx'
            contact_tier_check          | contact  | tier = 0
            contact_leaving_whole       | contact  | leaving_by = 'Zoë', leaving_since = null
            alert_severity_check        | alert    | severity = 'loud'
            alert_kind_is_its_matters   | alert    | kind = 'overdue'
            alert_answer_whole          | alert    | answer_word = 'have-it'
            alert_answer_word_check     | alert    | answer_word = 'maybe', answered_by = 'Zoë', answered_at = now()
            alert_answered_by_somebody  | alert    | answered_by_id = gen_random_uuid()
            alert_proof_of_what_is_filed| alert    | answer_proof = 'IMM-1-26', answer_word = 'have-it', answered_by = 'Zoë', answered_at = now()
            alert_moot_check            | alert    | moot = 'boring'
            delivery_state_check        | delivery | state = 'lost'
            delivery_channel_check      | delivery | channel = 'pigeon'
            delivery_lease_while_sending| delivery | state = 'sending', next_attempt_at = null
            delivery_waits_for_something| delivery | next_attempt_at = null
            delivery_sent_when          | delivery | state = 'sent', next_attempt_at = null, ended_at = now()
            delivery_ended_when         | delivery | state = 'dead', next_attempt_at = null
            delivery_expired_is_dead    | delivery | expired = true
            """)
    void what_hangs_on_an_order_is_whole(String constraint, String table, String change) {
        refused(constraint, "update " + table + " set " + change + " where order_id = ?", id(order));
    }

    @Test
    void a_reference_is_there_once_in_an_organization_and_again_in_another() {
        assertThatThrownBy(() -> stored(order(clinic, "QC-2026-0417")))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("removal_order_reference_once");
        assertThat(stored(order(anOrganization(), "QC-2026-0417"))).isNotEqualTo(order);
    }

    @Test
    void a_filing_code_is_there_once_in_an_order() {
        refused("filing_code_once", "update filing set code = 'same' where order_id = ?", id(order));
    }

    @Test
    void an_alert_goes_to_a_person_over_a_channel_once() {
        refused(
                "delivery_alert_pkey",
                "insert into delivery_alert select * from delivery_alert where delivery_id = ?",
                delivery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filing", "contact", "alert", "delivery", "delivery_alert"})
    void nothing_crosses_the_wall_between_organizations(String table) {
        var change = "update " + table + " set organization_id = ? where order_id = ?";
        refused("violates foreign key constraint", change, anOrganization(), id(order));
    }

    @Test
    void a_message_goes_to_nobody_but_people_of_its_order() {
        var stranger =
                stored(order(clinic, "another case")).file().contacts().get(0).id();
        refused("delivery_to_contact", "update delivery set contact_id = ? where id = ?", stranger, delivery);
    }

    @Test
    void a_person_who_was_written_to_cannot_be_deleted() {
        refused("delivery_to_contact", "delete from contact where order_id = ?", id(order));
    }

    @Test
    void only_one_organization_runs_the_service() {
        refused(
                "organization_home",
                "insert into organization (id, name, home, created_at, revision, version)"
                        + " select gen_random_uuid(), n::text || random(), true, now(), 1, 0 from generate_series(1, 2) n");
    }
}
