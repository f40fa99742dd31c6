package org.sursis.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.Closing;
import org.sursis.calendar.Holiday;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.calendar.Names;
import org.sursis.calendar.Recess;
import org.sursis.calendar.Span;
import org.sursis.docket.CompleteWhen;
import org.sursis.law.Authority;
import org.sursis.law.Branch;
import org.sursis.law.Confidence;
import org.sursis.law.DeadlineRule;
import org.sursis.law.Engine;
import org.sursis.law.FilingPlan;
import org.sursis.law.Gate;
import org.sursis.law.LawBook;
import org.sursis.law.PlanStep;
import org.sursis.law.Receipt;
import org.sursis.law.Roll;
import org.sursis.law.RuleText;
import org.sursis.law.StaysRemoval;
import org.sursis.law.WaitingTime;
import org.sursis.packs.page.Faults;
import org.sursis.watch.CalendarSource;

/** What the words of the files become. */
class BookReaderTest {
    private static final LocalDate VERIFIED = LocalDate.of(2026, Month.NOVEMBER, 22);
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final LawBook book = LawFixtures.book(LawFixtures.GOOD);

    @Test
    void a_rule_is_read_with_every_text() {
        assertThat(rule("xx-appeal"))
                .isEqualTo(new DeadlineRule(
                        "xx-appeal",
                        new Names("Appeal", "Appel", null),
                        Names.of("the decision is received"),
                        List.of("rad-decision-received"),
                        true,
                        List.of("rad-appeal-filed"),
                        Map.of("mail", "xx-mail"),
                        StaysRemoval.ONLY_IF_ON_TIME,
                        Names.of("a judge may extend it"),
                        Names.of("the order can be carried out"),
                        LocalDate.of(2026, Month.NOVEMBER, 20),
                        List.of(
                                new RuleText(
                                        LocalDate.of(2015, Month.JULY, 1),
                                        LocalDate.of(2022, Month.DECEMBER, 31),
                                        Engine.DAYS,
                                        Roll.IN_TEXT,
                                        "xx-act",
                                        Span.days(15),
                                        Span.days(15),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        false,
                                        new Authority("Act s. 1, old text", null),
                                        Confidence.C,
                                        List.of()),
                                new RuleText(
                                        LocalDate.of(2023, Month.JANUARY, 1),
                                        null,
                                        Engine.DAYS,
                                        Roll.NOT_IN_TEXT,
                                        "xx-act",
                                        Span.days(30),
                                        Span.days(45),
                                        Span.days(10),
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        true,
                                        new Authority("Act s. 1", "https://example.org/act#s1"),
                                        Confidence.A,
                                        List.of(new Names(
                                                "the longer period may have lapsed",
                                                "le délai plus long peut être caduc",
                                                null))))));
    }

    @Test
    void each_engine_has_what_it_counts_with() {
        assertThat(text("xx-in-force").branches())
                .containsExactly(
                        new Branch("xx-appeal", Span.days(1), Span.days(0)),
                        new Branch(null, Span.days(15), Span.days(15)));
        assertThat(text("xx-in-force").roll()).isEqualTo(Roll.NEVER);
        assertThat(text("xx-mail").receipts())
                .containsExactly(
                        new Receipt("mail", Span.days(10), null, Roll.IN_TEXT),
                        new Receipt("email", Span.days(0), LocalTime.of(17, 0), Roll.NEVER));
        assertThat(text("xx-response").at()).isEqualTo(LocalTime.of(14, 0));
        assertThat(text("xx-response").zone()).isEqualTo(TORONTO);
        assertThat(text("xx-review").period()).isEqualTo(new Span(48, Span.Unit.HOURS));
        assertThat(text("xx-motion").arguablePeriod()).isEqualTo(Span.days(2));
        assertThat(rule("xx-no-lapse").verified()).isEqualTo(VERIFIED);
    }

    @Test
    void a_pack_has_its_registries_gates_and_waiting_times() {
        var pack = book.pack("xx").orElseThrow();
        assertThat(pack.version()).isEqualTo("2026.11.25");
        assertThat(pack.registries())
                .isEqualTo(Map.of("XX-EA", ZoneId.of("America/Halifax"), "XX-WE", ZoneId.of("America/Vancouver")));
        assertThat(pack.gates())
                .containsExactly(
                        new Gate(
                                "xx-gate-motion",
                                Names.of("Last day for a motion"),
                                null,
                                "xx-motion",
                                "xx-court",
                                LocalTime.of(21, 0),
                                TORONTO,
                                true,
                                new Authority("Rules r. 3", null),
                                Confidence.A),
                        new Gate(
                                "xx-gate-deferral",
                                Names.of("Ask for a deferral"),
                                10,
                                null,
                                "xx-court",
                                null,
                                null,
                                false,
                                new Authority("practice", null),
                                Confidence.UNVERIFIED));
        assertThat(pack.waitingTimes())
                .containsExactly(new WaitingTime(
                        "marriage-certificate",
                        Names.of("Marriage certificate"),
                        "xx-act",
                        50,
                        57,
                        85,
                        new Authority("the office's page", "https://example.org/times"),
                        Confidence.B,
                        VERIFIED));
    }

    @Test
    void a_plan_is_read_with_the_waiting_time_that_it_names_and_numbers_of_its_own() {
        var pack = book.pack("xx").orElseThrow();
        var registration = new WaitingTime(
                "marriage-registration",
                Names.of("Registration"),
                "xx-court",
                0,
                45,
                68,
                new Authority("the office's page", null),
                Confidence.UNVERIFIED,
                LocalDate.of(2026, Month.NOVEMBER, 21));
        assertThat(pack.office()).isEqualTo("xx-court");
        assertThat(pack.filingPlans())
                .containsExactly(new FilingPlan(
                        "xx-sponsorship",
                        new Names("Sponsorship", "Parrainage", null),
                        Names.of("It stays nothing"),
                        StaysRemoval.NO,
                        new Authority("Act s. 9", "https://example.org/act#s9"),
                        Confidence.C,
                        LocalDate.of(2026, Month.NOVEMBER, 21),
                        List.of(
                                new PlanStep(
                                        "marriage-registration",
                                        Names.of("Registration"),
                                        "xx-court",
                                        List.of(),
                                        null,
                                        CompleteWhen.COMPLETE,
                                        registration,
                                        List.of(),
                                        StaysRemoval.NO),
                                new PlanStep(
                                        "marriage-certificate",
                                        new Names("Certificate", "Certificat", "Acta"),
                                        "xx-act",
                                        List.of("marriage-registration"),
                                        null,
                                        CompleteWhen.COMPLETE,
                                        pack.waitingTimes().get(0),
                                        List.of(new Names("Letter", "Lettre", null), Names.of("Code")),
                                        StaysRemoval.NO),
                                new PlanStep(
                                        "spousal-sponsorship",
                                        Names.of("Application"),
                                        null,
                                        List.of("marriage-certificate"),
                                        "removal",
                                        CompleteWhen.FILED,
                                        null,
                                        List.of(),
                                        StaysRemoval.ONLY_IF_ON_TIME))));
    }

    @Test
    void a_calendar_takes_over_weekdays_holidays_and_registries_and_no_recess() {
        var court = calendar("xx-court", null);
        assertThat(court.plan().weekly().keySet())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("SATURDAY", "SUNDAY");
        assertThat(court.on(LocalDate.of(2026, Month.DECEMBER, 25)))
                .contains(new Holiday(
                        "christmas", new Names("Christmas Day", "Noël", null), Closing.HOLIDAY, "Act s. 35"));
        assertThat(court.on(LocalDate.of(2026, Month.DECEMBER, 28)))
                .contains(new Holiday(
                        "christmas-monday", Names.of("Monday after Christmas"), Closing.CLOSED, "Rules r. 2(e)"));
        assertThat(court.plan().recess())
                .isEqualTo(new Recess(
                        MonthDay.of(12, 21),
                        MonthDay.of(1, 7),
                        Names.of("Recess"),
                        "Rules r. 6",
                        LocalDate.of(2022, Month.JANUARY, 13)));
        assertThat(calendar("xx-act", null).plan().recess()).isNull();
        var saint = LocalDate.of(2026, Month.JUNE, 24);
        assertThat(calendar("xx-court", "XX-EA").on(saint).map(Holiday::id)).contains("saint");
        assertThat(calendar("xx-court", "XX-WE").on(saint)).isEmpty();
    }

    @Test
    void a_holiday_of_the_same_id_takes_the_place_of_the_one_taken_over() {
        var goodFriday = LocalDate.of(2026, Month.APRIL, 3);
        assertThat(calendar("xx-act", null).on(goodFriday).map(Holiday::closing))
                .contains(Closing.HOLIDAY);
        assertThat(calendar("xx-court", null).on(goodFriday).map(Holiday::closing))
                .contains(Closing.POSSIBLE);
    }

    @Test
    void where_a_calendar_comes_from_is_kept() {
        var texts = LawFixtures.texts(LawFixtures.GOOD);
        assertThat(LawFixtures.read(texts, null, new Faults()).orElseThrow().calendars())
                .containsExactly(
                        new CalendarSource(
                                "xx-act",
                                "https://example.org/act",
                                VERIFIED,
                                Confidence.A,
                                texts.get(0).fingerprint()),
                        new CalendarSource(
                                "xx-court",
                                null,
                                VERIFIED,
                                Confidence.UNVERIFIED,
                                texts.get(1).fingerprint()));
    }

    private DeadlineRule rule(String id) {
        return book.pack("xx").orElseThrow().rule(id).orElseThrow();
    }

    private RuleText text(String id) {
        return rule(id).texts().get(0);
    }

    private HolidayCalendar calendar(String id, String registry) {
        return book.calendar(id, registry).orElseThrow();
    }
}
