package org.sursis.main.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm_64",
        "Mac OS X, aarch64, darwin-arm_64",
        "Windows Server 2025, amd64, windows-x86_64"
    })
    void every_platform_with_an_archive_is_known(String os, String arch, String platform) {
        assertThat(Binaries.platform(os, arch)).isEqualTo(platform);
        assertThat(getClass().getResource("/postgres-" + platform + ".txz")).isNotNull();
    }

    @Test
    void a_platform_without_one_is_told_what_to_configure() {
        assertThatThrownBy(() -> Binaries.platform("AIX", "ppc64"))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessage("There is no embedded PostgreSQL for AIX on ppc64;"
                        + " configure QUARKUS_DATASOURCE_JDBC_URL (with _USERNAME and _PASSWORD) instead");
    }

    @Test
    void of_two_that_unpack_at_once_the_later_one_uses_what_the_other_made(@TempDir Path parent) throws IOException {
        var theirs = Files.createDirectories(parent.resolve("postgres"));
        Files.writeString(theirs.resolve("pg_ctl"), "theirs");
        var ours = Files.createDirectories(parent.resolve("unfinished"));
        Files.writeString(ours.resolve("pg_ctl"), "ours");
        Binaries.moveUnlessThere(ours, theirs);
        assertThat(theirs.resolve("pg_ctl")).hasContent("theirs");
        assertThat(ours).doesNotExist();
    }
}
