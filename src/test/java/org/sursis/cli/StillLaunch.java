package org.sursis.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.LawBook;

/** A launch that may start nothing. */
final class StillLaunch implements Launch {

    @Override
    public int serve() {
        throw new AssertionError("nothing is to be served");
    }

    @Override
    public int rehearse(String start, boolean seed) {
        throw new AssertionError("nothing is to be rehearsed");
    }

    @Override
    public int once(Class<? extends QuarkusApplication> task, List<String> arguments) {
        throw new AssertionError("nothing is to be started");
    }

    @Override
    public int law(ToIntFunction<LawBook> command) {
        return command.applyAsInt(RealLaw.book());
    }

    @Override
    public int watchdog(boolean trial) {
        throw new AssertionError("nothing is to be watched");
    }

    @Override
    public String version() {
        return "7.13.1";
    }
}
