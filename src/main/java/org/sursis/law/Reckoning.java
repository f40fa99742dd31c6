package org.sursis.law;

/** One question answered. */
final class Reckoning {

    Reckoning(LawBook book, Question question) {}

    Deadline deadline() {
        throw new CannotSay("rule", "is not counted yet");
    }
}
