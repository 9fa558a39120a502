package se.samsas.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.agency.Units;
import se.samsas.api.Connection;
import se.samsas.api.Edge;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Who sees whom, in two agencies of its own: the home agency shares with the asking one for loans, not the
/// other way.
@IntegrationTest
class PeopleIT {

    private static final String HOME = "people-it-home";
    private static final String ASKER = "people-it-asker";
    private static final String TOP = "people-it-top";
    private static final String BELOW = "people-it-below";
    private static final String BESIDE = "people-it-beside";
    private static final String AWAY = "people-it-away";

    private static final Viewer MANAGER = viewer("manager", Set.of(Role.MANAGER), Set.of(), HOME);
    private static final Viewer PLANNER = viewer("planner", Set.of(Role.HR_PLANNER), Set.of(HOME), HOME);
    private static final Viewer PROCUREMENT = viewer("buyer", Set.of(Role.PROCUREMENT), Set.of(HOME), HOME);
    private static final Viewer COLLEAGUE = viewer("colleague", Set.of(Role.EMPLOYEE), Set.of(), HOME);
    private static final Viewer BORROWER = viewer(null, Set.of(Role.HR_PLANNER), Set.of(ASKER), null);
    private static final Viewer ADMIN = new Viewer("people-it", null, Set.of(Role.ADMIN), Set.of(HOME), Set.of(), true);
    private static final Viewer DECIDER = viewer(null, Set.of(Role.PROTECTED_DECIDER), Set.of(HOME), null);
    private static final Viewer DECIDER_AWAY = viewer(null, Set.of(Role.PROTECTED_DECIDER), Set.of(ASKER), null);
    private static final Viewer DECIDING_PLANNER =
            viewer("planner", Set.of(Role.HR_PLANNER, Role.PROTECTED_DECIDER), Set.of(HOME), HOME);
    private static final Viewer NOBODY = viewer(null, Set.of(), Set.of(), null);

    private final People people;
    private final Views views;
    private final Units units;
    private final Graph graph;

    PeopleIT(People people, Views views, Units units, Graph graph) {
        this.people = people;
        this.views = views;
        this.units = units;
        this.graph = graph;
    }

    @BeforeEach
    void makeTwoAgencies() {
        removeThem();
        graph.run(
                """
                CREATE (h:Agency {id: $home, kind: 'state', nameSv: 'Hemma', region: '01'})
                CREATE (a:Agency {id: $asker, kind: 'state', nameSv: 'Borta', region: '01'})
                CREATE (h)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(a)
                CREATE (h)<-[:OF]-(t:Unit {id: $top, nameSv: 'Överst', region: '01'})-[:PART_OF]->(h)
                CREATE (h)<-[:OF]-(:Unit {id: $below, nameSv: 'Under', region: '01'})-[:PART_OF]->(t)
                CREATE (h)<-[:OF]-(:Unit {id: $beside, nameSv: 'Bredvid', region: '01'})-[:PART_OF]->(h)
                CREATE (a)<-[:OF]-(:Unit {id: $away, nameSv: 'Borta', region: '01'})-[:PART_OF]->(a)
                """, Map.of("home", HOME, "asker", ASKER, "top", TOP, "below", BELOW, "beside", BESIDE, "away", AWAY));
        person("manager", TOP, null, false);
        graph.run(
                "MATCH (p:Person {id: $manager}), (u:Unit {id: $top}) CREATE (p)-[:MANAGES {from:"
                        + " date('2020-01-01')}]->(u)",
                Map.of("manager", id("manager"), "top", TOP));
        person("hidden below", BELOW, null, false);
        person("hidden beside", BESIDE, null, false);
        person("protected", BELOW, null, true);
        choose("protected", "loan", "visible", null);
        person("protected left", BELOW, LocalDate.of(2026, 6, 30), true);
        person("protected away", AWAY, null, true);
        person("left", BELOW, LocalDate.of(2026, 6, 30), false);
        choose("left", "loan", "visible", null);
        person("visible", BESIDE, null, false);
        choose("visible", "loan", "visible", null);
        person("visible until yesterday", BESIDE, null, false);
        choose("visible until yesterday", "loan", "visible", LocalDate.of(2026, 11, 20));
        person("visible until today", BESIDE, null, false);
        choose("visible until today", "loan", "visible", LocalDate.of(2026, 11, 21));
        person("by skills only", BESIDE, null, false);
        choose("by skills only", "loan", "skills-only", null);
        person("visible at home", BESIDE, null, false);
        choose("visible at home", "internal", "visible", null);
        person("visible away", AWAY, null, false);
        choose("visible away", "loan", "visible", null);
    }

    @AfterEach
    void removeThem() {
        graph.run("""
                MATCH (n) WHERE n.id STARTS WITH 'people-it-'
                OPTIONAL MATCH (n)-->(c:Choice)
                OPTIONAL MATCH (n)<-[:OF]-(v:View)
                DETACH DELETE n, c, v
                """, Map.of());
    }

    @Test
    void everybodySeesThemselves() {
        assertThat(seenBy(viewer("hidden beside", Set.of(Role.EMPLOYEE), Set.of(), null)))
                .containsExactly("hidden beside");
        assertThat(seenBy(viewer("protected", Set.of(Role.EMPLOYEE), Set.of(), null)))
                .containsExactly("protected");
    }

    @Test
    void aManagerSeesTheOwnUnitsAndThoseBelow() {
        assertThat(seenBy(MANAGER))
                .containsExactlyInAnyOrder(
                        "manager", "hidden below", "visible", "visible until today", "visible at home");
    }

    @Test
    void aPlannerSeesTheStaffOfTheAgenciesActedFor() {
        assertThat(seenBy(PLANNER))
                .containsExactlyInAnyOrder(
                        "manager",
                        "hidden below",
                        "hidden beside",
                        "visible",
                        "visible until yesterday",
                        "visible until today",
                        "by skills only",
                        "visible at home");
    }

    @Test
    void aColleagueAndAProcurementOfficerSeeWhoChoseToBeVisibleThere() {
        var visible = List.of("visible", "visible until today", "visible at home");
        assertThat(seenBy(COLLEAGUE)).containsExactlyInAnyOrderElementsOf(visible);
        assertThat(seenBy(PROCUREMENT)).containsExactlyInAnyOrderElementsOf(visible);
    }

    @Test
    void anotherAgencySeesWhoIsVisibleWhereTheirsSharesForThePurpose() {
        assertThat(seenBy(BORROWER)).containsExactlyInAnyOrder("visible", "visible until today", "visible away");
    }

    @Test
    void anAccountWithoutPersonAndRoleSeesNobody() {
        assertThat(seenBy(NOBODY)).isEmpty();
    }

    @Test
    void whomOneMayNotSeeIsNotToldApartFromWhomThereIsNot() {
        var hidden = id("hidden beside");
        assertThatExceptionOfType(Failure.NotFound.class)
                .isThrownBy(() -> people.get(hidden, COLLEAGUE))
                .withMessage("No person has the id '%s'.", hidden);
        assertThatExceptionOfType(Failure.NotFound.class)
                .isThrownBy(() -> people.get("people-it-none", COLLEAGUE))
                .withMessage("No person has the id 'people-it-none'.");
    }

    @Test
    void thePeopleOfAUnitAreForWhoManagesItOrPlansForItsAgency() {
        assertThat(ofUnit(BELOW, MANAGER)).containsExactly("hidden below");
        assertThat(ofUnit(BELOW, PLANNER)).containsExactly("hidden below");
        assertThat(ofUnit(BESIDE, MANAGER)).isNull();
        assertThat(ofUnit(BELOW, COLLEAGUE)).isNull();
        assertThat(ofUnit(BELOW, PROCUREMENT)).isNull();
        assertThat(ofUnit(BELOW, BORROWER)).isNull();
        assertThat(ofUnit(AWAY, PLANNER)).isNull();
    }

    @Test
    void aDeciderSeesThoseWithAProtectedIdentityWhomTheAgencyEmploysTodayAndNobodyElse() {
        assertThat(seenBy(DECIDER)).containsExactly("protected");
        assertThat(seenBy(DECIDER_AWAY)).containsExactly("protected away");
        assertThat(seenBy(viewer(null, Set.of(Role.PROTECTED_DECIDER), Set.of(), HOME)))
                .as("acting for none")
                .isEmpty();
    }

    @Test
    void aPlannerWhoDecidesSeesTheStaffAndThoseWithAProtectedIdentity() {
        assertThat(seenBy(DECIDING_PLANNER))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(seenBy(PLANNER), Stream.of("protected")).toList());
        assertThat(seenBy(PLANNER)).doesNotContain("protected");
        assertThat(seenBy(ADMIN)).contains("hidden below").doesNotContain("protected");
    }

    @Test
    void thePeopleOfAUnitTakeInTheProtectedForADeciderWhoSeesTheUnitAnyway() {
        assertThat(ofUnit(BELOW, DECIDER)).isNull();
        assertThat(ofUnit(BELOW, DECIDING_PLANNER)).containsExactly("hidden below", "protected");
        assertThat(ofUnit(BELOW, manager(HOME))).containsExactly("hidden below", "protected");
        assertThat(ofUnit(BELOW, manager(ASKER))).containsExactly("hidden below");
        assertThat(ofUnit(BELOW, ADMIN)).containsExactly("hidden below");
    }

    @Test
    void theListOfTheProtectedIsForTheDecidersOfTheAgency() {
        assertThat(withProtectedIdentity(DECIDER)).containsExactly("protected");
        assertThat(withProtectedIdentity(DECIDING_PLANNER)).containsExactly("protected");
        for (var other : List.of(DECIDER_AWAY, PLANNER, MANAGER, ADMIN, BORROWER, NOBODY)) {
            assertThatExceptionOfType(Failure.NotAllowed.class)
                    .isThrownBy(() -> withProtectedIdentity(other))
                    .withMessage(
                            "The account 'people-it' may not see people with a protected identity of the agency '%s'.",
                            HOME);
        }
    }

    @Test
    void thoseWithAProtectedIdentityAreToldWhoLooked() {
        withProtectedIdentity(DECIDER);
        ofUnit(BELOW, DECIDING_PLANNER);
        views.look(id("protected"), DECIDER);
        withProtectedIdentity(viewer("protected", Set.of(Role.PROTECTED_DECIDER), Set.of(HOME), HOME));
        ofUnit(BELOW, PLANNER);
        assertThat(looksAt("protected"))
                .containsExactly(
                        List.of("protected-decider"),
                        List.of("hr-planner", "protected-decider"),
                        List.of("protected-decider"));
        assertThat(looksAt("hidden below")).isEmpty();
        assertThat(looksAt("protected away")).isEmpty();
    }

    @Test
    void ofTheProtectedADeciderSeesTheWholeCapacityAndOfOthersWhatIsFree() {
        var colleague = viewer("colleague", Set.of(Role.EMPLOYEE, Role.PROTECTED_DECIDER), Set.of(HOME), HOME);
        assertThat(capacity("protected", colleague).lendable()).isEqualTo(100);
        assertThat(capacity("visible", colleague).lendable()).isNull();
        assertThat(people.get(id("protected"), colleague).protectedIdentity()).isTrue();
        assertThat(people.get(id("visible"), colleague).protectedIdentity()).isFalse();
    }

    private Capacity capacity(String name, Viewer viewer) {
        var month = YearMonth.of(2027, 1);
        var asked = new AskedMonths(people.get(id(name), viewer), new Months(month, month));
        return Objects.requireNonNull(people.capacity(List.of(asked), viewer).get(asked))
                .getFirst();
    }

    private List<String> withProtectedIdentity(Viewer viewer) {
        return givenNames(views.lookAtProtected(HOME, viewer, new PageRequest(100, null)));
    }

    /// The roles of who looked, in the order of the looks.
    private List<List<String>> looksAt(String name) {
        return graph.list(
                "MATCH (v:View)-[:OF]->(:Person {id: $id}) RETURN v.roles AS roles ORDER BY v.entry",
                Map.of("id", id(name)),
                row -> row.get("roles").asList(Value::asString));
    }

    /// The manager, who decides for this agency.
    private static Viewer manager(String decidesFor) {
        return viewer("manager", Set.of(Role.MANAGER, Role.PROTECTED_DECIDER), Set.of(decidesFor), HOME);
    }

    private Stream<String> seenBy(Viewer viewer) {
        return graph
                .list(
                        "MATCH (p:Person) WHERE p.id STARTS WITH 'people-it-' RETURN p.id AS id",
                        Map.of(),
                        row -> row.get("id").asString())
                .stream()
                .flatMap(id -> people.find(id, viewer).stream())
                .map(Person::givenName);
    }

    private @Nullable List<String> ofUnit(String unit, Viewer viewer) {
        var page = new UnitPage(units.get(unit), new PageRequest(100, null));
        return views.lookAtUnits(List.of(page), viewer).getOrDefault(page, Optional.empty()).stream()
                .map(PeopleIT::givenNames)
                .findAny()
                .orElse(null);
    }

    /// Of a page that has all.
    private static List<String> givenNames(Connection<Person> page) {
        assertThat(page.totalCount()).isEqualTo(page.edges().size());
        return page.edges().stream().map(Edge::node).map(Person::givenName).toList();
    }

    private void person(String name, String unit, @Nullable LocalDate to, boolean isProtected) {
        graph.run(
                """
                MATCH (u:Unit {id: $unit})
                CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: $id, givenName: $name, familyName: 'Prov', protected: $protected, revision: 0})
                CREATE (p)-[e:EMPLOYED {from: date('2020-01-01'), share: 100}]->(u)
                SET e.to = date($to)
                """,
                Map.of(
                        "unit",
                        unit,
                        "id",
                        id(name),
                        "name",
                        name,
                        "protected",
                        isProtected,
                        "to",
                        to == null ? "9999-12-31" : to.toString()));
    }

    private void choose(String name, String purpose, String visibility, @Nullable LocalDate until) {
        graph.run(
                """
                MATCH (p:Person {id: $id})
                CREATE (p)-[:CHOSE]->(c:Choice {key: $id + '|' + $purpose, purpose: $purpose, visibility: $visibility})
                SET c.until = CASE WHEN $until = '' THEN null ELSE date($until) END
                """,
                Map.of(
                        "id",
                        id(name),
                        "purpose",
                        purpose,
                        "visibility",
                        visibility,
                        "until",
                        until == null ? "" : until.toString()));
    }

    private static Viewer viewer(
            @Nullable String name, Set<Role> roles, Set<String> actsFor, @Nullable String employer) {
        return new Viewer(
                "people-it",
                name == null ? null : id(name),
                roles,
                actsFor,
                employer == null ? Set.of() : Set.of(employer),
                employer == null || !roles.contains(Role.MANAGER) ? Set.of() : Set.of(employer),
                false);
    }

    private static String id(String name) {
        return "people-it-" + name.replace(' ', '-');
    }
}
