package org.sursis.race;

import org.sursis.race.forecast.Forecast;

/** Lays a duration in business days of one office onto civil days, exactly: closed days take no part in the waiting. */
final class Wait {
    private final Office office;
    private final Forecast forecast;

    Wait(Office office, Forecast forecast) {
        this.office = office;
        this.forecast = forecast;
    }

    /**
     * When something begun on that offset, before today, is complete, knowing that it was not by the end of yesterday; today may
     * still be the day.
     */
    Arrival remaining(int begun) {
        int waited = office.between(begun, -1);
        int last = office.greatest(forecast.extent(Arrival.DUST, waited) - waited);
        if (last < 1) {
            return Arrival.never();
        }
        var mass = new double[office.offset(last) + 1];
        double before = 1;
        for (int number = 1; number <= last; number++) {
            double after = forecast.beyond(waited + number, waited);
            mass[office.offset(number)] = before - after;
            before = after;
        }
        return Arrival.of(0, mass);
    }

    /** When something is complete that begins on the day on which {@code start} comes, today or later. */
    Arrival after(Arrival start) {
        int lastStart = office.known(start.last());
        if (lastStart < start.first()) {
            return Arrival.never();
        }
        int from = office.number(start.first());
        if (start.last() == start.first()) {
            return afterDay(start, from);
        }
        var begun = begun(start, lastStart, from);
        var done = new double[office.greatest(office.number(lastStart) + forecast.extent(Arrival.DUST, -1)) - from + 1];
        forecast.spread(begun, done);
        return Arrival.of(start.first(), onCivilDays(start, lastStart, from, done));
    }

    /** The same for a single day, which takes no convolution. */
    private Arrival afterDay(Arrival start, int from) {
        int first = start.first();
        int last = office.greatest(from + forecast.extent(Arrival.DUST, -1));
        double all = start.by(first);
        var by = new double[(last > from ? office.offset(last) : first) - first + 1];
        for (int i = 0; i < by.length; i++) {
            by[i] = all * (1 - forecast.beyond(office.number(first + i) - from));
        }
        return Arrival.by(first, by);
    }

    /** Probability of a start by how many working days have gone by since the first possible one. */
    private double[] begun(Arrival start, int lastStart, int from) {
        var begun = new double[office.number(lastStart) - from + 1];
        for (int offset = start.first(); offset <= lastStart; offset++) {
            begun[office.number(offset) - from] += start.at(offset);
        }
        return begun;
    }

    private double[] onCivilDays(Arrival start, int lastStart, int from, double[] done) {
        int first = start.first();
        int last = done.length > 1 ? Math.max(lastStart, office.offset(from + done.length - 1)) : lastStart;
        var mass = new double[last - first + 1];
        for (int day = 1; day < done.length; day++) {
            mass[office.offset(from + day) - first] = done[day];
        }
        for (int offset = first; offset <= lastStart; offset++) {
            mass[offset - first] += start.at(offset) * forecast.atOnce();
        }
        return mass;
    }
}
