package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sursis.watch.Checkup.Finding;
import org.sursis.watch.ServiceSecrets.Kept;

class SecretsCheckupTest {

    @Test
    void what_is_as_the_settings_say_is_sound_with_a_key_and_without() {
        assertThat(SecretsCheckup.finding(new Kept(9, 0, "3f9c2a1b00112233")))
                .isEqualTo(
                        Finding.sound("the 9 out of which links are made stand in the database encrypted under the key"
                                + " 3f9c2a1b00112233"));
        assertThat(SecretsCheckup.finding(new Kept(9, 0, null)))
                .isEqualTo(Finding.sound(
                        "the 9 out of which links are made stand in the database in the clear; whoever reads"
                                + " it can make every link (README, \"Secrets at rest\")"));
        assertThat(SecretsCheckup.finding(new Kept(0, 0, "3f9c2a1b00112233")))
                .isEqualTo(
                        Finding.sound("the first start makes those out of which links are made; they will stand in the"
                                + " database encrypted under the key 3f9c2a1b00112233"));
    }

    @Test
    void what_the_next_start_will_change_is_somebodys_to_look_at() {
        assertThat(SecretsCheckup.finding(new Kept(9, 2, "3f9c2a1b00112233")))
                .isEqualTo(Finding.warning(
                        "2 of the 9 out of which links are made stand in the database otherwise than the"
                                + " settings say; after the next start they all stand there encrypted under the key"
                                + " 3f9c2a1b00112233"));
    }
}
