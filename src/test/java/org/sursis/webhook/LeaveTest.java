package org.sursis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaveTest {
    private final Leave leave = new Leave(Duration.ofMinutes(1));

    @Test
    void a_request_leaves_once() {
        assertThat(leave.holds()).isTrue();
        assertThat(leave.take()).isTrue();
        assertThat(leave.take()).isFalse();
        assertThat(leave.end()).as("it may have left").isTrue();
        assertThat(leave.end()).as("and that stays so").isTrue();
    }

    @Test
    void what_nobody_waits_for_does_not_leave() {
        assertThat(leave.end()).as("it never will leave").isFalse();
        assertThat(leave.take()).isFalse();
        assertThat(leave.holds()).isFalse();
        assertThat(leave.end()).isFalse();
    }

    @Test
    void after_a_freeze_it_is_too_late_whoever_wakes_up_first() {
        var frozen = new Leave(Duration.ofNanos(-1));
        assertThat(frozen.take()).isFalse();
        assertThat(frozen.end()).isFalse();
    }
}
