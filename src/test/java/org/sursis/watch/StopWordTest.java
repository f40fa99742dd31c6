package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", " stop. ", "Arrêt", "ARRET", "arrêter!", "Stop all", "désabonner", "baja", "\"Quit\""})
    void a_reply_that_is_nothing_but_such_a_word_stops(String reply) {
        assertThat(StopWord.in(reply)).contains(StopWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Oui", "sí"})
    void and_its_opposite_resumes(String reply) {
        assertThat(StopWord.in(reply)).contains(StopWord.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "please do not stop", "stop the removal", "filed", "💥"})
    void a_sentence_is_no_order(String reply) {
        assertThat(StopWord.in(reply)).isEmpty();
    }
}
