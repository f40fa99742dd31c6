package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Channel;
import org.sursis.alert.Matter;
import org.sursis.alert.Rung;

class StoredJsonTest {

    static List<Matter> everyMatter() {
        return Said.everyMatter();
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void a_matter_is_read_as_it_was_written(Matter matter) {
        assertThat(StoredJson.matter(StoredJson.of(matter))).isEqualTo(matter);
    }

    @Test
    void no_kind_of_matter_is_forgotten() {
        assertThat(everyMatter()).extracting(Matter::kind).contains(AlertKind.values());
        assertThat(everyMatter()).<Object>extracting(Object::getClass).contains((Object[])
                Matter.class.getPermittedSubclasses());
    }

    @Test
    void a_notice_is_read_as_it_was_written() {
        var notice = Said.notice(Channel.WEBHOOK);

        assertThat(StoredJson.notice(StoredJson.of(notice))).isEqualTo(notice);
    }

    @Test
    void a_matter_holds_its_kind_and_its_facts_and_nothing_computed() {
        var matter = new Matter.Approach(
                "removal",
                2,
                Rung.of("P7D"),
                List.of(Rung.of("PT12H")),
                Matter.Lateness.ON_TIME,
                List.of("a-photograph"));

        assertThat(StoredJson.of(matter))
                .isEqualTo(
                        "{\"kind\":\"approach\",\"target\":\"removal\",\"version\":2,\"rung\":{\"days\":7,\"hours\":0},"
                                + "\"missed\":[{\"days\":0,\"hours\":12}],\"lateBecause\":\"ON_TIME\",\"open\":[\"a-photograph\"],\"limit\":null,\"gate\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"watch-ended\",\"reason\":\"left\",\"note\":null,\"more\":1}",
                "{\"kind\":\"watch-ended\",\"reason\":\"left\"}",
                "{\"kind\":\"watch-ended\",\"reason\":\"left\",\"reason\":\"stayed\",\"note\":null}",
                "{\"kind\":\"watch-paused\"}",
                "{\"reason\":\"left\",\"note\":null}",
                "{\"kind\":\"stale-date\",\"lastConfirmed\":\"2026-10-30\",\"days\":null,\"passed\":true}",
                "{\"kind\":\"watch-started\"} {}",
                "nonsense"
            })
    void a_matter_with_a_fact_too_many_or_too_few_is_not_half_read(String json) {
        assertThatThrownBy(() -> StoredJson.matter(json)).isInstanceOf(StoredJson.Unreadable.class);
    }

    @Test
    void what_cannot_be_read_is_named_without_its_value() {
        assertThatThrownBy(() -> StoredJson.matter("{\"kind\":\"overdue\",\"expectedOn\":\"DO-NOT-PRINT-7f3\"}"))
                .hasMessageContaining("expectedOn")
                .message()
                .doesNotContain("DO-NOT-PRINT-7f3");
    }

    @Test
    void details_are_read_as_they_were_written() {
        var details = Map.of("from", "“27”", "to", "30");

        assertThat(StoredJson.details(StoredJson.of(details))).isEqualTo(details);
    }
}
