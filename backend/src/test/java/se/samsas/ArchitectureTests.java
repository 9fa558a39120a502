package se.samsas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import se.samsas.graph.Queries;

/// The walls of the house, as ARCHITECTURE.md draws it.
@AnalyzeClasses(packages = "se.samsas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final long MOST_FILES = 40;
    private static final String ROOT = "se.samsas.";

    /// The features from the ground up: each uses only those before it.
    private static final List<String> FEATURES = List.of(
            "seed",
            "failure",
            "text",
            "calendar",
            "graph",
            "personal",
            "state",
            "job",
            "statistics",
            "command",
            "audit",
            "api",
            "exchange.table",
            "findability",
            "access",
            "notice",
            "door",
            "signin",
            "document",
            "matching",
            "skill",
            "agency",
            "person",
            "role",
            "need",
            "search",
            "shortlist",
            "watch",
            "market",
            "lookup",
            "rights",
            "exchange",
            "administration",
            "accountability",
            "bench",
            "client");

    @ArchTest
    static final ArchRule featuresUseOnlyThoseBelow =
            classes().that().resideOutsideOfPackage("se.samsas").should(useOnlyWhatIsBelow());

    /// A package with more files is several rooms. The engine is one: what ranks is read as a whole.
    @ArchTest
    static void noPackageIsSeveralRooms(JavaClasses all) {
        var files = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getPackageName().equals("se.samsas.matching"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(files.values()).as(files::toString).allMatch(count -> count <= MOST_FILES);
    }

    /// Nobody is to take one class for another. The engine uses no feature, so it has its own of what it knows of
    /// some.
    @ArchTest
    static void noTwoClassesShareAName(JavaClasses all) {
        var packages = all.stream()
                .filter(type -> type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getPackageName().equals("se.samsas.seed"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toSet())));
        packages.values().removeIf(where -> where.size() == 1);
        assertThat(packages)
                .isEqualTo(Map.of(
                        "Capacity", Set.of("se.samsas.matching", "se.samsas.person"),
                        "Employment", Set.of("se.samsas.matching", "se.samsas.person"),
                        "Evidence", Set.of("se.samsas.matching", "se.samsas.person"),
                        "Need", Set.of("se.samsas.matching", "se.samsas.need")));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("se.samsas.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersNeverTouchTheGraph = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.neo4j..", "se.samsas.graph.."));

    @ArchTest
    static final ArchRule domainRecordsKnowNothingOfGraphQl = noClasses()
            .that()
            .areRecords()
            .and()
            .resideOutsideOfPackage("se.samsas.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("graphql..", "org.springframework.graphql..", "org.dataloader..");

    @ArchTest
    static final ArchRule matchingIsPlainJava = classes()
            .that()
            .resideInAPackage("se.samsas.matching..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "se.samsas.matching..", "se.samsas.findability..", "se.samsas.text..");

    @ArchTest
    static final ArchRule theDriverIsHeldInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("se.samsas.graph..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.neo4j..", "ac.simons.neo4j..")
                    .and(not(belongToAnyOf(Record.class, Value.class, Values.class))))
            .because("features ask se.samsas.graph.Graph, and map the rows that it gives");

    @ArchTest
    static final ArchRule whatKnowsNoGraphReadsNoRows = noClasses()
            .that()
            .resideInAnyPackage(
                    "se.samsas.text..",
                    "se.samsas.failure..",
                    "se.samsas.calendar..",
                    "se.samsas.api..",
                    "se.samsas.client..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.neo4j.."));

    @ArchTest
    static final ArchRule rightsHasNoQuery = noClasses()
            .that()
            .resideInAPackage("se.samsas.rights..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "the graph is asked",
                    call -> call.getTargetOwner().isAssignableTo(Queries.class)
                            && List.of("find", "get", "list", "run", "forEach").contains(call.getName())))
            .because("each feature says by PersonalData what it holds on people");

    /// The jar of the server leaves them out.
    @ArchTest
    static final ArchRule nothingAsksForABenchmark = noClasses()
            .that()
            .resideOutsideOfPackage("se.samsas.bench..")
            .should()
            .dependOnClassesThat(resideInAPackage("se.samsas.bench.."));

    @ArchTest
    static final ArchRule benchmarksAreNoPartOfTheServer =
            noClasses().that().resideInAPackage("se.samsas.bench..").should().beMetaAnnotatedWith(Component.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)|.*[.$](Base|Abstract)[A-Z]\\w*");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule theTimeIsTheClocks = classes().should(askTheClockForTheTime());

    private static ArchCondition<JavaClass> useOnlyWhatIsBelow() {
        return new ArchCondition<>("use only the features below theirs") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int floor = floor(origin);
                if (floor < 0) {
                    events.add(SimpleConditionEvent.violated(
                            origin, origin.getName() + " is of a feature that has no floor: give it one here"));
                }
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> floor(dependency.getTargetClass()) > floor)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    /// What a package lies on: its own floor, or that of the nearest package around it which has one.
    private static int floor(JavaClass javaClass) {
        for (var name = javaClass.getPackageName();
                name.startsWith(ROOT);
                name = name.substring(0, name.lastIndexOf('.'))) {
            int floor = FEATURES.indexOf(name.substring(ROOT.length()));
            if (floor >= 0) {
                return floor;
            }
        }
        return -1;
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            javaClass,
                            "The package of %s has no @NullMarked package-info".formatted(javaClass.getName())));
                }
            }
        };
    }

    /// `LocalDate.now()` and its like ask the machine, whatever day the server is told that it is.
    private static ArchCondition<JavaClass> askTheClockForTheTime() {
        return new ArchCondition<>("ask the clock for the time") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                javaClass.getAccessesFromSelf().stream()
                        .filter(ArchitectureTests::asksTheMachine)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var target = access.getTarget();
        return (target.getName().equals("now")
                        && target.getOwner().isAssignableTo(Temporal.class)
                        && !target.getFullName().contains(Clock.class.getName()))
                || target.getFullName().startsWith("java.lang.System.currentTimeMillis(");
    }
}
