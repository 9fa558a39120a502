package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.MovableClock;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.table.DataSource;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever gives access ends with what it rests on: every kind of access, and every fact that ends it, asked of the
/// API the same moment by the token or the session that was good before.
@IntegrationTest
class AccessEndsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final String STAFF = "Hemligsson";

    @TempDir
    Path folder;

    private final Graph graph;
    private final Imports imports;
    private final Tokens tokens;
    private final MovableClock clock;
    private final Browser browser;

    AccessEndsIT(Graph graph, Imports imports, Tokens tokens, MovableClock clock, @LocalServerPort int port) {
        this.graph = graph;
        this.imports = imports;
        this.tokens = tokens;
        this.clock = clock;
        this.browser = new Browser("http://localhost:" + port);
    }

    /// A kind of access, what is asked by it, and what of the answer is others' data that nobody else gets.
    enum Access {
        MANAGER(person("staff"), STAFF),
        DEPUTY(person("beside"), STAFF),
        PLANNER(person("staff"), STAFF),
        PROCUREMENT("{ viewer { agency { name { text } } } }", "Upphörverket"),
        ADMIN("{ accounts(search: \"ends-staff\") { edges { node { handle } } } }", "ends-staff"),
        DECIDER(person("secret"), STAFF),
        /// Works at another agency.
        GROUP(person("staff"), STAFF),
        INSTALLATION("{ accounts(search: \"ends-staff\") { edges { node { handle } } } }", "ends-staff"),
        MACHINE(person("staff"), STAFF),
        EMPLOYEE("{ viewer { person { name } } }", STAFF);

        private final String asked;
        private final String given;

        Access(String asked, String given) {
            this.asked = asked;
            this.given = given;
        }

        private static String person(String name) {
            return "{ person(id: \"%s\") { name } }".formatted(GlobalId.encode("Person", "ends." + name));
        }

        String account() {
            return "ends-" + name().toLowerCase(Locale.ROOT);
        }

        String person() {
            return (this == GROUP || this == INSTALLATION ? "ends-other." : "ends.") + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What ends access.
    enum Fact {
        /// The data format says that the employment is over.
        CSV {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.end(access.person());
            }
        },
        /// The last day of the employment passes.
        CALENDAR {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.graph.run("""
                        MATCH (:Person {id: $id})-[e:EMPLOYED]->() SET e.to = $last
                        """, Map.of("id", access.person(), "last", LAST));
                assertThat(test.reaches(access)).as("on the last day").isTrue();
                test.clock.moveTo(LAST.plusDays(1));
            }
        },
        /// The roles have a last day, and the employment goes on.
        LAST_DAY {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.graph.run(
                        "MATCH (a:Account {id: $id}) SET a.until = $last",
                        Map.of("id", access.account(), "last", LAST));
                assertThat(test.reaches(access)).as("on the last day").isTrue();
                test.clock.moveTo(LAST.plusDays(1));
            }
        },
        /// The deputy's days are over, and the employment goes on.
        BACK_AGAIN {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.clock.moveTo(LocalDate.of(2027, 1, 1));
            }
        },
        /// The HR data has another account for the person.
        REPLACED {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.data("accounts.csv", "account,person,roles\nends-new,%s,employee\n".formatted(access.person()));
            }
        },
        /// A list of staff has another account for the person.
        REPLACED_BY_LIST {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.list("person,name,unit,account\n%s,Ann %s,Uppe,ends-new\n"
                        .formatted(access.account().substring("ends-".length()), STAFF));
            }
        },
        MOVED {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.list("person,name,unit\nmanager,Ann %s,Bredvid\n".formatted(STAFF));
            }
        },
        DEMOTED {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.list("person,name,unit,manager\nmanager,Ann %s,Uppe,nej\n".formatted(STAFF));
            }
        },
        SUCCEEDED {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.list("person,name,unit,manager\nstaff,Ann %s,Uppe,ja\n".formatted(STAFF));
            }
        },
        DISSOLVED {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.change("dissolve: {agency: \"%s\"}".formatted(GlobalId.encode("Agency", "ends")));
            }
        },
        /// By a file that says only that.
        DISSOLVED_BY_FILE {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.data(
                        "agencies.csv",
                        "agency,kind,name_sv,region,invented,dissolved\nends,state,Upphörverket,01,true,2026-11-21\n");
            }
        },
        /// Whoever answers for the roles is employed no more.
        NOBODY_ANSWERS {
            @Override
            void happen(AccessEndsIT test, Access access) {
                test.end("ends-other.chief");
            }
        };

        abstract void happen(AccessEndsIT test, Access access);
    }

    static Stream<Arguments> everyKindAndFact() {
        var employed = Set.of(Fact.CSV, Fact.CALENDAR, Fact.REPLACED, Fact.REPLACED_BY_LIST, Fact.DISSOLVED);
        return Arrays.stream(Access.values())
                .flatMap(access -> Arrays.stream(Fact.values())
                        .filter(fact -> switch (access) {
                            case MANAGER ->
                                employed.contains(fact)
                                        || Set.of(Fact.MOVED, Fact.DEMOTED, Fact.SUCCEEDED, Fact.DISSOLVED_BY_FILE)
                                                .contains(fact);
                            case DEPUTY ->
                                employed.contains(fact)
                                        || Set.of(Fact.BACK_AGAIN, Fact.DISSOLVED_BY_FILE)
                                                .contains(fact);
                            case PLANNER, PROCUREMENT, ADMIN, DECIDER ->
                                employed.contains(fact)
                                        || Set.of(Fact.LAST_DAY, Fact.DISSOLVED_BY_FILE)
                                                .contains(fact);
                            case GROUP, INSTALLATION ->
                                Set.of(Fact.CSV, Fact.CALENDAR, Fact.LAST_DAY, Fact.REPLACED, Fact.NOBODY_ANSWERS)
                                        .contains(fact);
                            case MACHINE ->
                                Set.of(Fact.LAST_DAY, Fact.NOBODY_ANSWERS).contains(fact);
                            case EMPLOYEE ->
                                Set.of(Fact.REPLACED, Fact.REPLACED_BY_LIST).contains(fact);
                        })
                        .map(fact -> Arguments.of(access, fact)));
    }

    @BeforeEach
    void make() {
        remove();
        graph.run("""
                CREATE (a:Agency {id: 'ends', kind: 'state', nameSv: 'Upphörverket', region: '01', invented: true})
                CREATE (b:Agency {id: 'ends-other', kind: 'state', nameSv: 'Andra verket', region: '01', invented: true})
                CREATE (a)<-[:OF]-(top:Unit {id: 'ends-top', nameSv: 'Uppe', region: '01'})-[:PART_OF]->(a)
                CREATE (a)<-[:OF]-(side:Unit {id: 'ends-side', nameSv: 'Bredvid', region: '01'})-[:PART_OF]->(a)
                CREATE (b)<-[:OF]-(far:Unit {id: 'ends-far', nameSv: 'Borta', region: '01'})-[:PART_OF]->(b)
                WITH a, top, side, far
                UNWIND [['manager', top, ['employee']], ['deputy', top, ['employee']], ['employee', top, ['employee']],
                        ['planner', top, ['employee', 'hr-planner']], ['procurement', top, ['employee', 'procurement']],
                        ['admin', top, ['employee', 'admin']], ['decider', top, ['employee', 'protected-decider']],
                        ['group', far, ['employee', 'hr-planner']], ['installation', far, ['employee', 'admin']],
                        ['chief', far, ['employee']], ['staff', top, ['employee']], ['beside', side, []], ['secret', top, []]] AS row
                WITH a, top, side, row[0] AS name, row[1] AS unit, row[2] AS roles
                CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: CASE WHEN unit.id = 'ends-far' THEN 'ends-other.' ELSE 'ends.' END + name, givenName: 'Ann',
                  familyName: 'Hemligsson', places: ['01'], languages: ['sv'], remote: false, protected: name = 'secret',
                  invented: true})
                CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: 'Handläggare'}]->(unit)
                FOREACH (_ IN CASE WHEN size(roles) > 0 THEN [1] ELSE [] END |
                  CREATE (:Account {trail: randomUUID(), id: 'ends-' + name, roles: roles, everywhere: name = 'installation'})-[:IS]->(p))
                FOREACH (_ IN CASE WHEN name = 'manager' THEN [1] ELSE [] END |
                  CREATE (p)-[:MANAGES {from: date('2020-01-01')}]->(top))
                FOREACH (_ IN CASE WHEN name = 'deputy' THEN [1] ELSE [] END |
                  CREATE (p)-[:MANAGES {from: date('2026-11-01'), to: date('2026-12-31')}]->(side))
                """, Map.of());
        graph.run("""
                MATCH (a:Agency {id: 'ends'}), (chief:Person {id: 'ends-other.chief'})
                CREATE (:Account {trail: randomUUID(), id: 'ends-machine', roles: ['hr-planner']})
                WITH a, chief
                MATCH (account:Account) WHERE account.id STARTS WITH 'ends-'
                FOREACH (_ IN CASE WHEN size(account.roles) > 1 OR account.id = 'ends-machine' THEN [1] ELSE [] END |
                  FOREACH (_ IN CASE WHEN account.id <> 'ends-installation' THEN [1] ELSE [] END |
                    CREATE (account)-[:ACTS_FOR]->(a)))
                FOREACH (_ IN CASE WHEN account.id IN ['ends-group', 'ends-installation', 'ends-machine'] THEN [1] ELSE [] END |
                  SET account.until = date('2027-06-30')
                  CREATE (account)-[:ANSWERED_BY]->(chief))
                """, Map.of());
    }

    @AfterEach
    void leave() {
        clock.back();
        browser.close();
        remove();
    }

    private void remove() {
        graph.run("""
                MATCH (e:AgencyEvent)-[:OF|INTO]->(a:Agency) WHERE a.id STARTS WITH 'ends' DETACH DELETE e
                """, Map.of());
        graph.run("""
                MATCH (u:Unit)-[:PART_OF*]->(a:Agency) WHERE a.id = 'ends' OR a.id STARTS WITH 'ends-'
                DETACH DELETE u
                """, Map.of());
        graph.run("""
                MATCH (n:Agency|Unit|Person|Account) WHERE n.id = 'ends' OR n.id STARTS WITH 'ends-' OR n.id STARTS WITH 'ends.'
                OPTIONAL MATCH (n)<-[:OF|TO]-(said:View|Grant)
                DETACH DELETE said, n
                """, Map.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKindAndFact")
    void accessEndsTheSameMoment(Access access, Fact fact) {
        assertThat(reaches(access)).as("before").isTrue();

        fact.happen(this, access);

        assertThat(reaches(access)).as("after").isFalse();
        for (var other : List.of(Access.PLANNER, Access.ADMIN, Access.DECIDER)) {
            assertThat(answer(access.account(), other.asked).toString())
                    .as("what a %s is told", other)
                    .doesNotContain(other.given);
        }
    }

    /// What nobody but the person rests on stays: the own page, as long as the account is theirs.
    @Test
    void whoIsEmployedNoMoreStillReadsTheOwnPage() {
        Fact.CSV.happen(this, Access.EMPLOYEE);
        assertThat(reaches(Access.EMPLOYEE)).isTrue();
        assertThat(answer("ends-employee", Access.PLANNER.asked).toString()).doesNotContain(STAFF);
    }

    /// Those who move with their unit to the agency that it becomes part of act for that one, and for the old
    /// no more.
    @Test
    void afterAMergerNobodyActsForWhatIsNoMore() {
        change("merge: {agencies: [\"%1$s\", \"%2$s\"], into: {agency: \"%2$s\"}}"
                .formatted(GlobalId.encode("Agency", "ends"), GlobalId.encode("Agency", "ends-other")));
        var agencies = "{ viewer { agencies { name { text } } } }";
        for (var access : List.of(Access.PLANNER, Access.PROCUREMENT, Access.ADMIN, Access.DECIDER)) {
            assertThat(answer(access.account(), agencies).toString())
                    .contains("Andra verket")
                    .doesNotContain("Upphörverket");
        }
        assertThat(reaches(Access.MANAGER)).isTrue();
        end(Access.MANAGER.person());
        assertThat(reaches(Access.MANAGER)).isFalse();
    }

    @Test
    void aSessionEndsLikeAToken() {
        browser.signIn(Access.MANAGER.account());
        assertThat(inSession(Access.MANAGER)).contains(STAFF);
        Fact.CSV.happen(this, Access.MANAGER);
        assertThat(inSession(Access.MANAGER)).doesNotContain(STAFF);
    }

    /// A list of staff that does not speak of it.
    @Test
    void aListTakesNothingAwayOfWhichItDoesNotSpeak() {
        graph.run("MATCH (:Person {id: 'ends.manager'})-[e:EMPLOYED]->() SET e.to = $last", Map.of("last", LAST));
        list("person,name,unit\nmanager,Ann %s,Uppe\ndeputy,Ann %s,Uppe\n".formatted(STAFF, STAFF));
        assertThat(reaches(Access.MANAGER)).isTrue();
        list("person,name,unit,manager\nmanager,Ann %s,Uppe,ja\ndeputy,Ann %s,Bredvid,ja\n".formatted(STAFF, STAFF));
        assertThat(reaches(Access.DEPUTY)).isTrue();

        assertThat(graph.list("""
                MATCH (p:Person)-[tie:MANAGES|EMPLOYED]->(:Unit) WHERE p.id IN ['ends.manager', 'ends.deputy']
                RETURN split(p.id, '.')[1] + ' ' + type(tie) + ' ' + coalesce(toString(tie.to), '-') AS tie ORDER BY tie
                """, Map.of(), row -> row.get("tie").asString()))
                .containsExactly(
                        "deputy EMPLOYED -",
                        "deputy EMPLOYED 2026-11-20",
                        "deputy MANAGES 2026-12-31",
                        "manager EMPLOYED 2026-11-30",
                        "manager MANAGES -");
    }

    @Test
    void aManagerAsksWhereTheyManageAndNotForEveryAgencyThatEmploysThem() {
        graph.run("""
                MATCH (p:Person {id: 'ends.manager'}), (u:Unit {id: 'ends-far'}), (b:Agency {id: 'ends-other'})
                CREATE (p)-[:EMPLOYED {from: date('2026-01-01'), share: 10, title: 'Rådgivare'}]->(u)
                """, Map.of());
        var needs = "{ needs(agency: \"%s\") { edges { node { id } } } }";
        assertThat(answer("ends-manager", needs.formatted(GlobalId.encode("Agency", "ends")))
                        .toString())
                .doesNotContain("NOT_ALLOWED");
        assertThat(answer("ends-manager", needs.formatted(GlobalId.encode("Agency", "ends-other")))
                        .toString())
                .contains("NOT_ALLOWED");
    }

    /// The role alone, without a unit to manage.
    @Test
    void aManagerByNameAloneIsNone() {
        graph.run("MATCH (a:Account {id: 'ends-employee'}) SET a.roles = ['employee', 'manager']", Map.of());
        assertThat(answer("ends-employee", "{ viewer { roles } }")
                        .at("/data/viewer/roles")
                        .toString())
                .isEqualTo("[\"EMPLOYEE\"]");
    }

    private boolean reaches(Access access) {
        return answer(access.account(), access.asked).toString().contains(access.given);
    }

    private JsonNode answer(String account, String query) {
        return JSON.readTree(browser.post("/graphql", body(query), "Authorization", tokens.header(account))
                .body());
    }

    private String inSession(Access access) {
        return browser.post("/graphql", body(access.asked), browser.csrfHeaders())
                .body();
    }

    private static String body(String query) {
        return JSON.writeValueAsString(Map.of("query", query));
    }

    private void change(String change) {
        var answer = answer(
                "ends-installation",
                "mutation { changeAgency(input: {change: {%s}, eventsSeen: 0}) { event { id } } }".formatted(change));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    }

    private void end(String person) {
        var unit = graph.get(
                "MATCH (:Person {id: $id})-[:EMPLOYED]->(u) RETURN u.id AS unit",
                Map.of("id", person),
                row -> row.get("unit").asString());
        data(
                "employments.csv",
                "person,unit,from,to,share,title\n%s,%s,2020-01-01,2026-11-20,100,Handläggare\n"
                        .formatted(person, unit));
    }

    private void data(String file, String content) {
        imports.data(
                new DataSource.Folder(written(file, content)),
                Mode.GENTLE,
                ImportScope.everything(),
                Errand.here("the test"),
                ImportListener.SILENT);
    }

    private void list(String content) {
        imports.staff(
                StaffList.open(
                        "staff.csv",
                        written("staff.csv", content).resolve("staff.csv"),
                        Map.of(),
                        LocalDate.now(clock)),
                "ends",
                null,
                Mode.GENTLE,
                Errand.here("the test"),
                ImportListener.SILENT,
                staff -> {});
    }

    private Path written(String file, String content) {
        try {
            var set = Files.createTempDirectory(folder, "set");
            Files.writeString(set.resolve(file), content);
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
