package org.sursis.main;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.sursis.cli.ExitCode;
import org.sursis.cli.Terminal;
import org.sursis.packs.PacksRefused;
import org.sursis.watch.SecretsLocked;

/** Says why a start failed: to an operator in one sentence where he can mend it, else with all that a developer needs. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final List<Class<? extends Throwable>> THE_OPERATORS = List.of(
            StartRefused.class,
            PacksRefused.class,
            SecretsLocked.class,
            ConfigValidationException.class,
            ConfigurationException.class,
            FlywayException.class);

    private Refusals() {}

    /** Prints what is to be said, and returns the exit code. */
    static int explain(Throwable failure) {
        if (DatabaseAway.isBehind(failure)) {
            // Not the operator's to mend, and so not the exit code that tells a supervisor to leave it at that.
            Terminal.complain("Sursis does not start. The database went away meanwhile: " + failure.getMessage());
            return ExitCode.FAULT;
        }
        var sentence =
                chain(failure).map(Refusals::sentence).flatMap(Optional::stream).findFirst();
        if (sentence.isPresent()) {
            Terminal.complain("Sursis does not start. " + sentence.get());
            return ExitCode.MISCONFIGURED;
        }
        LOG.error("The command failed", failure);
        return ExitCode.FAULT;
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof QuarkusBindException taken) {
            return Optional.of("quarkus.http.port = " + taken.getPort() + ": that port is in use by another process,"
                    + " or this user may not open it; expected a free one");
        }
        return THE_OPERATORS.stream().anyMatch(type -> type.isInstance(cause))
                ? Optional.of(cause.getMessage())
                : Optional.empty();
    }

    /** The failure and all that is behind it, the outermost first. */
    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
