package org.sursis.board.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.BACKUP;
import static org.sursis.fixtures.Cases.COUNSEL;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
import org.sursis.board.words.RowWords;
import org.sursis.docket.CaseFile;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.Only;

/** The first tier is counsel, the second the backup. */
class AskForProofTest {
    private static final Map<Channel, Health> PROVEN =
            Map.of(Channel.EMAIL, Health.UNPROVEN, Channel.SMS, Health.PROVEN);
    private static final Map<Channel, Health> NOT = Map.of(Channel.EMAIL, Health.FAILING);

    private final CaseFile file = Cases.aMarriageCase().file();
    private final RowWords words =
            Only.methods(RowWords.class, Map.of("nobodyProven", given -> "nobody", "notProven", given -> given[0]));

    private String asked(Map<UUID, Map<Channel, Health>> ways) {
        return new AskForProof(file, ways).in(words);
    }

    @Test
    void where_nobody_is_known_to_be_reached_it_asks_for_anybody() {
        assertThat(asked(Map.of(COUNSEL.id(), NOT, BACKUP.id(), NOT))).isEqualTo("nobody");
        assertThat(asked(Map.of())).isEqualTo("nobody");
    }

    @Test
    void who_is_called_first_and_not_known_to_be_reached_is_named_even_where_another_is() {
        assertThat(asked(Map.of(COUNSEL.id(), NOT, BACKUP.id(), PROVEN))).isEqualTo(COUNSEL.name());
    }

    @Test
    void one_channel_is_enough_and_those_called_later_are_not_asked_about() {
        assertThat(asked(Map.of(COUNSEL.id(), PROVEN, BACKUP.id(), NOT))).isNull();
    }
}
