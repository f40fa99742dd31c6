package org.sursis.notice.law;

import org.sursis.docket.Language;

/** Deadlines in English. */
final class EnglishLimits extends LimitWords {
    static final LimitWords WORDS = new EnglishLimits();

    private EnglishLimits() {}

    @Override
    Language language() {
        return Language.EN;
    }

    @Override
    public String labelled(String name, String told) {
        return name + ": " + told;
    }

    @Override
    public String safe(String day) {
        return "last safe day " + day;
    }

    @Override
    public String safeUntil(String moment) {
        return "safe until " + moment;
    }

    @Override
    public String orArguably(String safe, String latest) {
        return safe + " (latest arguable " + latest + ")";
    }

    @Override
    public String left(String name, String left) {
        return name + ": in " + left;
    }

    @Override
    public String safeInFull(String day) {
        return "Last safe day: " + day;
    }

    @Override
    public String safeUntilInFull(String moment) {
        return "Safe until: " + moment;
    }

    @Override
    public String arguableInFull(String latest) {
        return "Latest arguable: " + latest + ". Nobody should rely on it.";
    }

    @Override
    public String source(String citation) {
        return "Source: " + citation + ".";
    }

    @Override
    public String doubtful() {
        return "This source is not confirmed: check it before relying on the date.";
    }

    @Override
    public String fresh(String name) {
        return "New deadline: " + name;
    }

    @Override
    public String earlier(String name) {
        return "Deadline moved EARLIER: " + name;
    }

    @Override
    public String later(String name) {
        return "Deadline moved later: " + name;
    }

    @Override
    public String again(String name) {
        return "Deadline runs again to the same date: " + name;
    }

    @Override
    public String stopped(String name) {
        return "Clock stopped: " + name;
    }

    @Override
    public String unknown(String name) {
        return "Deadline cannot be computed: " + name;
    }

    @Override
    public String gone(String name) {
        return "Deadline fell away: " + name;
    }

    @Override
    public String insteadOf(String now, String before) {
        return now + ", was " + before;
    }

    @Override
    public String stoodStill(String since, int daysLeft) {
        return "The clock has stood still since " + since + "; " + (daysLeft == 1 ? "1 day is" : daysLeft + " days are")
                + " left to run on the strictest reading. No reminder comes until it runs again.";
    }

    @Override
    public String because(String why) {
        return "The count ended with: " + why + ". Compute it by hand today; no reminder of it will come.";
    }

    @Override
    public String goneSo() {
        return "Nothing that is recorded sets it running any more. No reminder of it will come.";
    }

    @Override
    public String over(String name) {
        return "The last safe day is over: " + name;
    }

    @Override
    public String stillArguable(String latest) {
        return "On the most favourable reading it is still in time until " + latest + ". Act today.";
    }

    @Override
    public String consequence(String missed) {
        return "What follows: " + missed + ".";
    }

    @Override
    public String come(String since, String missed) {
        return "In effect since " + since + ", on the strictest reading: " + missed + ".";
    }

    @Override
    String recorded(String event) {
        return "recorded: " + event;
    }

    @Override
    String corrected(String event) {
        return "taken back or put right: " + event;
    }

    @Override
    String amended() {
        return "the order's registry, zone or jurisdiction was changed";
    }

    @Override
    String rules(String from, String to) {
        if (to == null) {
            return "the rule left the rule pack (" + from + ")";
        }
        return from == null ? "the rule pack changed (" + to + ")" : "the rule pack changed from " + from + " to " + to;
    }

    @Override
    String calendar() {
        return "a holiday calendar or the time-zone data changed";
    }
}
