package org.sursis.board.answer;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.board.answer.AnswerPage.Ask;
import org.sursis.board.answer.AnswerPage.Choice;
import org.sursis.board.answer.AnswerPage.NewDate;
import org.sursis.board.answer.AnswerPage.Outcome;
import org.sursis.board.words.AnswerWords;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Language;
import org.sursis.notice.Notice;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.TimeLeft;
import org.sursis.watch.AnswerByLink;
import org.sursis.watch.AnswerByLink.Question;

/** Puts a question into words: only the code and the dates of the file, in the language of the message. */
record AnswerComposer(AnswerWords words, Language language, Instant now, String token) {

    /** The page for a link that is none of ours. */
    AnswerPage unknown() {
        var outcome = Outcome.unsettled(words.unknown(), words.unknownWhy(), words.unknownThen());
        return new AnswerPage(words, language.code(), words.unknown(), null, null, null, null, outcome, null, null);
    }

    /** The page for a question, with what was filled in and why it was not taken, which may be null. */
    AnswerPage page(Question question, Given given, String wrong) {
        var blank = GivenDate.nothing(question.notice().zone());
        return page(question, ask(question, given, wrong), newDate(question, blank, null));
    }

    /** The same, with what was filled in as the new date. */
    AnswerPage page(Question question, GivenDate given, String wrong) {
        return page(question, ask(question, Given.NOTHING, null), newDate(question, given, wrong));
    }

    private AnswerPage page(Question question, Ask ask, NewDate newDate) {
        var notice = question.notice();
        var target = target(notice);
        return new AnswerPage(
                words,
                language.code(),
                words.title(notice.code()),
                notice.code(),
                words.about(question.about()),
                target == null ? null : date(notice),
                target == null ? null : left(notice, target),
                outcome(question),
                ask,
                newDate);
    }

    private static Instant target(Notice notice) {
        return notice.targetAt() != null || notice.removal() == null
                ? notice.targetAt()
                : notice.removal().at();
    }

    private String date(Notice notice) {
        var removal = notice.removal();
        if (removal != null && removal.time() == null && removal.at().equals(target(notice))) {
            return words.dayIn(
                    SpokenTime.full(removal.date(), language), removal.zone().getId());
        }
        return moment(target(notice), notice);
    }

    private String moment(Instant at, Notice notice) {
        var local = CivilTime.shown(at, notice.zone());
        return words.atIn(
                SpokenTime.full(local.toLocalDate(), language),
                SpokenTime.hour(local.toLocalTime(), language),
                notice.zone().getId());
    }

    private String left(Notice notice, Instant target) {
        var left = TimeLeft.between(now, target, notice.zone());
        if (left.over()) {
            return words.passed();
        }
        return left.days() > 0 ? words.inDays(left.days()) : words.inHours(left.hours());
    }

    private Outcome outcome(Question question) {
        var notice = question.notice();
        if (!question.listed()) {
            return leftTheList(question.instead());
        }
        if (!question.open().isEmpty()) {
            return question.open().stream()
                    .map(Alert::answer)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(a -> a.word() == Answer.Word.NOT_MINE ? handedOn(a, notice) : ranOut(a, notice))
                    .orElse(null);
        }
        if (question.newDate() == AnswerByLink.NewDate.ENTERED) {
            return Outcome.settled(words.dateEntered(), words.dateEnteredThen());
        }
        if (question.newDate() == AnswerByLink.NewDate.HELD) {
            return Outcome.settled(words.dateEntered(), words.dateEnteredThen(), words.dateHeld());
        }
        if (question.answered() != null) {
            return answered(question.answered(), notice);
        }
        return notice.answerBy() == null
                ? Outcome.settled(words.asksNothing(), words.asksNothingWhy())
                : Outcome.settled(words.over(), words.overWhy());
    }

    private Outcome leftTheList(List<String> instead) {
        var tell = instead.isEmpty() ? words.leftThenOffice() : words.leftThen(String.join(", ", instead));
        return Outcome.unsettled(words.left(), words.leftWhy(), tell);
    }

    private Outcome ranOut(Answer answer, Notice notice) {
        var by = words.answeredBy(answer.by().name(), words.word(answer.word()), moment(answer.at(), notice));
        return Outcome.unsettled(words.ranOut(), by, words.ranOutThen());
    }

    private Outcome handedOn(Answer answer, Notice notice) {
        var by = words.handedOnBy(answer.by().name(), moment(answer.at(), notice));
        return Outcome.unsettled(words.handedOn(), by, words.handedOnThen(), words.stillYours());
    }

    private Outcome answered(Answer answer, Notice notice) {
        var by = words.answeredBy(answer.by().name(), words.word(answer.word()), moment(answer.at(), notice));
        if (answer.until() == null) {
            return Outcome.settled(words.answered(), by);
        }
        var holds = words.holdsUntil(moment(answer.until(), notice));
        return Outcome.settled(words.answered(), by, holds, words.holdsThen());
    }

    private NewDate newDate(Question question, GivenDate given, String wrong) {
        return question.newDate() != AnswerByLink.NewDate.WANTED
                ? null
                : new NewDate(
                        "/a/" + token + "/date",
                        given.day(),
                        given.hour(),
                        given.zone(),
                        given.reason(),
                        words.confirm(question.notice().code()),
                        wrong);
    }

    private Ask ask(Question question, Given given, String wrong) {
        if (!question.listed() || question.open().isEmpty()) {
            return null;
        }
        var notice = question.notice();
        var by = question.open().stream()
                .map(Alert::answerBy)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean inTime = by.isAfter(now);
        return new Ask(
                inTime ? moment(by, notice) : null,
                inTime ? words.awaitedThen() : words.calling(),
                Arrays.stream(Answer.Word.values()).map(w -> choice(w, given)).toList(),
                given.shownProof(),
                given.shownNote(),
                words.confirm(notice.code()),
                wrong);
    }

    private Choice choice(Answer.Word word, Given given) {
        boolean chosen = given.word().filter(word::equals).isPresent();
        return new Choice(word.code(), words.word(word), words.meaning(word), chosen);
    }
}
