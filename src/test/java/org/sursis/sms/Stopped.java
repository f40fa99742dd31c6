package org.sursis.sms;

import java.time.Instant;
import java.util.List;
import org.sursis.watch.Stops;

/** One telephone whose owner wants nothing. */
record Stopped(String only) implements Stops {
    @Override
    public boolean stopped(String phone) {
        return only.equals(phone);
    }

    @Override
    public boolean stop(String phone, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean resume(String phone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Reader> readers(String phone) {
        throw new UnsupportedOperationException();
    }
}
