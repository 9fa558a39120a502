package se.samsas.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.access.NotLinked;
import se.samsas.access.People;
import se.samsas.access.Role;
import se.samsas.access.Viewers;
import se.samsas.graph.Graph;

@IntegrationTest
class FirstSignInIT {

    private static final String PERSON = "access-it-agency.1001";
    private static final String OTHER = "access-it-other.1001";
    private static final String ACCOUNT = "access-it-new-account";

    private final FirstSignIn links;
    private final Viewers viewers;
    private final Graph graph;

    FirstSignInIT(FirstSignIn links, Viewers viewers, Graph graph) {
        this.links = links;
        this.viewers = viewers;
        this.graph = graph;
    }

    @BeforeEach
    void makePeople() {
        People.make(graph);
        graph.run("""
                MATCH (u:Unit {id: $unit})
                CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: $person, givenName: 'Åsa', familyName: 'Ny', invented: true})
                       -[:EMPLOYED {from: date('2020-01-01'), share: 50}]->(u)
                CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: $other, givenName: 'Åsa', familyName: 'Ny', invented: true})
                """, Map.of("unit", People.UNIT, "person", PERSON, "other", OTHER));
    }

    @AfterEach
    void removePeople() {
        People.remove(graph);
    }

    @Test
    void whoTheHrDataKnowsIsLinkedAndIsAnEmployee() {
        assertThat(links.link(ACCOUNT, Set.of(PERSON, "access-it-agency.nobody")))
                .isEmpty();

        var viewer = viewers.get(ACCOUNT);
        assertThat(viewer.person()).isEqualTo(PERSON);
        assertThat(viewer.roles()).containsExactly(Role.EMPLOYEE);
        assertThat(viewer.employers()).containsExactly(People.AGENCY);
        assertThat(link()).containsExactly(PERSON + " by " + ACCOUNT + " at 2026-11-21T11:00:00Z");
    }

    @Test
    void whoManagesAUnitTodayIsAManager() {
        graph.run(
                "MATCH (p:Person {id: $person}), (u:Unit {id: $unit}) CREATE (p)-[:MANAGES]->(u)",
                Map.of("person", PERSON, "unit", People.UNIT));

        links.link(ACCOUNT, Set.of(PERSON));

        assertThat(viewers.get(ACCOUNT).roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.MANAGER);
    }

    @Test
    void aLinkThatIsMadeStays() {
        links.link(ACCOUNT, Set.of(PERSON));

        links.link(ACCOUNT, Set.of(OTHER));

        assertThat(link()).hasSize(1).first().asString().startsWith(PERSON);
    }

    @Test
    void rolesThatWereGivenBeforeStay() {
        graph.run(
                "CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $account, roles: ['admin'], everywhere: true})",
                Map.of("account", ACCOUNT));

        links.link(ACCOUNT, Set.of(PERSON));

        var viewer = viewers.get(ACCOUNT);
        assertThat(viewer.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.EMPLOYEE);
        assertThat(viewer.administersAll()).isTrue();
    }

    @Test
    void anAccountThatWasReplacedLeavesWhatItReplacedToItsFormerPerson() {
        graph.run("""
                MATCH (p:Person {id: $other})
                CREATE (p)<-[:IS]-(:Account {id: $account + '-now', roles: ['employee'], trail: randomUUID()})
                  -[:REPLACES]->(:Account {id: $account, roles: [], trail: randomUUID()})
                  -[:REPLACES]->(:Account {id: $account + '-before', roles: [], trail: randomUUID()})
                """, Map.of("other", OTHER, "account", ACCOUNT));

        assertThat(links.link(ACCOUNT, Set.of(PERSON))).isEmpty();

        assertThat(graph.list(
                        """
                        MATCH (a:Account)-[:REPLACES]->(b:Account) WHERE a.id STARTS WITH $account
                        RETURN a.id + ' for ' + b.id AS text
                        """, Map.of("account", ACCOUNT), row -> row.get("text").asString()))
                .containsExactly(ACCOUNT + "-now for " + ACCOUNT + "-before");
    }

    @Test
    void whatIsNotCertainLinksNobody() {
        assertThat(links.link(ACCOUNT, Set.of())).hasValue(NotLinked.NO_IDENTIFIER);
        assertThat(links.link(ACCOUNT, Set.of("access-it-agency.9"))).hasValue(NotLinked.NOBODY);
        assertThat(links.link(ACCOUNT, Set.of(PERSON, OTHER))).hasValue(NotLinked.SEVERAL);
        assertThat(links.link(ACCOUNT, Set.of("person-" + People.PLANNER))).hasValue(NotLinked.TAKEN);
        assertThat(link()).isEmpty();
        assertThat(graph.list("MATCH (a:Account {id: $a}) RETURN a", Map.of("a", ACCOUNT), row -> row))
                .isEmpty();
    }

    @Test
    void whoIsErasedIsNobodyToBeLinked() {
        graph.run("MATCH (p:Person {id: $person}) SET p.erased = date('2026-11-20')", Map.of("person", PERSON));

        assertThat(links.link(ACCOUNT, Set.of(PERSON))).hasValue(NotLinked.NOBODY);

        assertThat(link()).isEmpty();
    }

    @Test
    void ofTwoAccountsThatComeAtOnceOneIsTooLate() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<NotLinked>>> tries = List.of(
                    () -> links.link(ACCOUNT + "-1", Set.of(PERSON)),
                    () -> links.link(ACCOUNT + "-2", Set.of(PERSON)),
                    () -> links.link(ACCOUNT + "-3", Set.of(PERSON)),
                    () -> links.link(ACCOUNT + "-4", Set.of(PERSON)));

            var answers =
                    threads.invokeAll(tries).stream().map(Future::resultNow).toList();

            assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(answers)
                    .filteredOn(Optional::isPresent)
                    .containsOnly(Optional.of(NotLinked.TAKEN))
                    .hasSize(3);
        }
        assertThat(link()).hasSize(1);
    }

    private List<String> link() {
        return graph.list(
                """
                MATCH (a:Account)-[is:IS]->(p:Person) WHERE a.id STARTS WITH $account
                RETURN p.id + ' by ' + is.by + ' at ' + toString(is.at) AS link
                """, Map.of("account", ACCOUNT), row -> row.get("link").asString());
    }
}
