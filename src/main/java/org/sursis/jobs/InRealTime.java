package org.sursis.jobs;

/** What runs by itself while the service lives in real time, and not in a rehearsal. */
interface InRealTime {

    void start();

    /** May be called without a start. */
    void stop();
}
