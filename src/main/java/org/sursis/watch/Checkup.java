package org.sursis.watch;

/** One thing that the doctor looks at, answered by the room that knows it. */
public interface Checkup {

    /** What is looked at, in one or two words. */
    String name();

    /** Looks, within bounded time; never throws for what it finds. */
    Finding look();

    /** How grave a finding is. */
    enum Gravity {
        /** As it should be. */
        SOUND,
        /** The service does its work; somebody should look this week. */
        WARNING,
        /** The service does not do its work, or soon will not. */
        FAULT
    }

    /** What was found, in a sentence that says what to do where something is to be done; no secrets. */
    record Finding(Gravity gravity, String sentence) {

        /** As it should be. */
        public static Finding sound(String sentence) {
            return new Finding(Gravity.SOUND, sentence);
        }

        /** Somebody should look this week. */
        public static Finding warning(String sentence) {
            return new Finding(Gravity.WARNING, sentence);
        }

        /** Somebody should look now. */
        public static Finding fault(String sentence) {
            return new Finding(Gravity.FAULT, sentence);
        }
    }
}
