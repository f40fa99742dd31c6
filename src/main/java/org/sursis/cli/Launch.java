package org.sursis.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sursis.law.LawBook;

/** Brings the service up for a command; to be had before the service runs. */
public interface Launch {

    /**
     * Serves until somebody stops it.
     *
     * @return the exit code
     */
    int serve();

    /**
     * Serves on a clock that moves only when told, with a database of its own below the data folder.
     *
     * @param start an ISO 8601 instant with its offset, where the clock stands at first
     * @return the exit code
     */
    int rehearse(String start, boolean seed);

    /**
     * Brings up what a command needs, without web and without pacemaker, runs it, and stops.
     *
     * @param task made by CDI
     * @return the exit code of the task
     */
    int once(Class<? extends QuarkusApplication> task, List<String> arguments);

    /**
     * Reads the packs and calendars from their files, without starting anything, and lets a command ask them.
     *
     * @return the exit code of the command
     */
    int law(ToIntFunction<LawBook> command);

    /**
     * Expects the service's heartbeat until somebody stops it, without a database and without the service.
     *
     * @param trial true sends one message over every way instead, and ends
     * @return the exit code
     */
    int watchdog(boolean trial);

    /** The release that this program is. */
    String version();
}
