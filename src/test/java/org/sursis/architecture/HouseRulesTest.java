package org.sursis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Actor;
import org.sursis.watch.Everywhere;

@AnalyzeClasses(packages = "org.sursis", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] PURE = {
        "org.sursis.calendar..",
        "org.sursis.docket..",
        "org.sursis.law..",
        "org.sursis.race..",
        "org.sursis.alert..",
        "org.sursis.notice.."
    };

    private static final Set<TxType> BEGINNING = Set.of(TxType.REQUIRED, TxType.REQUIRES_NEW);

    private static final String[] PLAIN = {
        "org.sursis..", "java.lang..", "java.util..", "java.time..", "java.math..", "java.nio.charset.."
    };

    @ArchTest
    static final ArchRule the_pure_floors_know_java_and_each_other_only = classes()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .resideOutsideOfPackage("org.sursis.race..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PLAIN);

    /** Distribution functions are numerical work that others have proved; the library is pure as well: no I/O, no clock, no state. */
    @ArchTest
    static final ArchRule the_race_knows_distributions_besides = classes()
            .that()
            .resideInAPackage("org.sursis.race..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage("org.apache.commons.statistics..")));

    @ArchTest
    static final ArchRule the_pure_floors_read_no_clock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule the_scenes_know_no_technology = classes()
            .that()
            .resideInAPackage("org.sursis.watch..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.sursis..",
                    "java..",
                    "javax.crypto..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "jakarta.transaction..",
                    "jakarta.interceptor..",
                    "jakarta.annotation..",
                    "org.jboss.logging..");

    @ArchTest
    static final ArchRule rows_stay_in_the_store = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage("org.sursis.store..");

    @ArchTest
    static final ArchRule a_method_begins_a_transaction_in_a_scene_only = noMethods()
            .that(beginATransaction())
            .should()
            .beDeclaredInClassesThat()
            .resideOutsideOfPackage("org.sursis.watch..");

    @ArchTest
    static final ArchRule a_class_begins_no_transaction_outside_the_scenes =
            noClasses().that().resideOutsideOfPackage("org.sursis.watch..").should(be(beginATransaction()));

    /** Else it gets no row: whoever calls it finds out, but only when it is called. */
    @ArchTest
    static final ArchRule a_scene_says_for_whom_it_works = methods()
            .that(beginATransaction())
            .should(be(describe("given an Actor, or said to work everywhere", HouseRulesTest::saysForWhom)));

    /** Java's own table of zones is as old as the Java; whoever asks it tells counsel an hour that is no longer so. */
    @ArchTest
    static final ArchRule wall_clocks_are_read_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.sursis.calendar.tzdb")
            .should()
            .accessTargetWhere(describe("asks Java for a zone's rules", HouseRulesTest::asksJavasTable))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.TimeZone")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule nothing_static_changes = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(simpleNameEndingWith("_")).as("are not generated metamodels"))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule a_name_says_what_a_thing_is_in_the_case =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper|Dto|Service)");

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/sursis"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(HouseRulesTest::holdsCode)
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    /** MANDATORY, SUPPORTS and their like join or avoid one. */
    private static DescribedPredicate<CanBeAnnotated> beginATransaction() {
        return annotatedWith(describe("transactional that begins one", HouseRulesTest::begins));
    }

    /** Whatever of java.time takes a zone reckons with its rules; a fixed offset has a type of its own. */
    private static boolean asksJavasTable(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getOwner().getPackageName().startsWith("java.time")
                && !target.getOwner().isEquivalentTo(Clock.class)
                && (target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(ZoneId.class))
                        || target.getRawReturnType().isEquivalentTo(ZoneRules.class));
    }

    private static boolean saysForWhom(JavaMethod scene) {
        return scene.isAnnotatedWith(Everywhere.class)
                || scene.getOwner().isAnnotatedWith(Everywhere.class)
                || scene.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    private static boolean begins(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isEquivalentTo(Transactional.class)
                && BEGINNING.contains(annotation.as(Transactional.class).value());
    }

    private static boolean holdsCode(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
