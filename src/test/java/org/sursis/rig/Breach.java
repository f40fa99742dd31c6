package org.sursis.rig;

/** A sentence of the guarantee that was found broken, and where. */
record Breach(Kind kind, String where) {

    /** The sentences that the checker knows. */
    enum Kind {
        NOT_PLANNED("G1", "what was committed to be said has no message"),
        PLANNED_TWICE("G1", "one alert exists twice for one person and channel"),
        NO_WAKE_UP("G1", "an open order has no next wake-up"),
        LATE("G2", "a message left too late"),
        LOST("G3", "a receiver never took what was committed to be said"),
        SENT_UNTAKEN("G3", "recorded as sent, and no receiver took it"),
        UNSETTLED("G3", "neither sent nor dead when everything had been up again for long"),
        DEAD_UNREFUSED("G3", "dead, and no receiver refused it for good"),
        DEAD_UNSAID("G3", "dead, and nobody else was told"),
        COPY_UNEXPLAINED("G4", "a copy more than attempts with an uncertain end explain"),
        COPY_DIFFERS("G4", "copies of one message are not the same bytes"),
        STRAY("G4", "a message was taken that the service does not know by its id"),
        OUTLIVED_LEASE("G4", "a result was recorded after somebody else had taken over"),
        WITHIN_LEASE("G4", "somebody else took over while the lease ran"),
        EARLY("G7", "a rung was said before it was reached"),
        BEGUN_AFTER_STOP("G8", "an attempt began after what it says was stopped"),
        ANSWERED_BY_LOOKING("G8", "a link that was merely opened answered"),
        BROKEN_OFF("rig", "the run could not be carried through");

        private final String guarantee;
        private final String sentence;

        Kind(String guarantee, String sentence) {
            this.guarantee = guarantee;
            this.sentence = sentence;
        }
    }

    @Override
    public String toString() {
        return kind.guarantee + " " + kind + ", " + kind.sentence + ": " + where;
    }
}
