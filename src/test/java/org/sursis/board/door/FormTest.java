package org.sursis.board.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void fields_are_read_as_a_browser_sends_them() {
        assertThat(form("answer=have-it&note=d%C3%A9pos%C3%A9+hier&empty=&bare").fields())
                .isEqualTo(Map.of("answer", "have-it", "note", "déposé hier", "empty", "", "bare", ""));
    }

    @Test
    void the_first_of_two_fields_of_one_name_counts() {
        assertThat(form("answer=filed&answer=not-mine").field("answer")).isEqualTo("filed");
    }

    @Test
    void what_is_broken_or_too_large_reads_as_nothing() {
        assertThat(form("note=%zz&answer=filed").fields()).isEmpty();
        assertThat(form("note=" + "x".repeat(64 * 1024)).fields()).isEmpty();
        assertThat(Form.of(null).field("note")).isEmpty();
    }

    private static Form form(String body) {
        return Form.of(body.getBytes(StandardCharsets.US_ASCII));
    }
}
