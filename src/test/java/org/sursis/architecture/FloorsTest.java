package org.sursis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(packages = "org.sursis", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    /** Lowest floor first, as in the floor plan of the README. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("calendar"),
            Set.of("docket"),
            Set.of("law"),
            Set.of("race"),
            Set.of("alert"),
            Set.of("notice"),
            Set.of("watch"),
            Set.of("store", "mail", "sms", "webhook", "packs", "jobs", "api", "board", "feed", "paper", "cli", "ops"),
            Set.of("main"));

    @ArchTest
    static final ArchRule code_calls_down_never_sideways_or_up = classes()
            .should(new ArchCondition<>("only call down") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> isUpOrSideways(from, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(from, dependency.getDescription())));
                }
            });

    private static boolean isUpOrSideways(JavaClass from, JavaClass to) {
        return to.getPackageName().startsWith("org.sursis") && !room(to).equals(room(from)) && floor(to) >= floor(from);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    private static int floor(JavaClass type) {
        for (int n = 0; n < FLOORS.size(); n++) {
            if (FLOORS.get(n).contains(room(type))) {
                return n;
            }
        }
        throw new AssertionError("package has no floor: " + type.getPackageName());
    }
}
