package se.samsas.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsas.Workplace.AGENCY;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.BESIDE;
import static se.samsas.Workplace.PROCUREMENT;
import static se.samsas.Workplace.RPA;
import static se.samsas.Workplace.TOP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.MovableClock;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Action;
import se.samsas.access.Role;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.RecordedQueries;
import se.samsas.graph.Revisions;
import se.samsas.job.Lease;
import se.samsas.notice.Addressee.Deciders;
import se.samsas.notice.Addressee.Holder;
import se.samsas.notice.Addressee.Installation;
import se.samsas.notice.Addressee.Somebody;
import se.samsas.personal.DataSubject;
import tools.jackson.databind.JsonNode;

/// Who is told what, what waits for whom, and for how long.
@IntegrationTest
class NoticesIT {

    private static final String FAR = "workplace-far";
    private static final String READ = """
            { viewer {
              unread
              waiting { kind count since need { id } }
              news { totalCount edges { node {
                id kind at read answeredBy skillProposal { status } import { state }
                sharing { agency { id } with { id } } agencyEvent { kind of { id } }
              } } }
            } }
            """;
    private static final String MARK =
            "mutation ($ids: [ID!]!) { markNewsRead(input: {ids: $ids}) { viewer { unread } } }";

    private final Graph graph;
    private final Notices notices;
    private final NoticeRetention retention;
    private final MovableClock clock;
    private final RecordedQueries asked;
    private final Workplace workplace;

    NoticesIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            Notices notices,
            NoticeRetention retention,
            MovableClock clock,
            RecordedQueries asked,
            @LocalServerPort int port) {
        this.graph = graph;
        this.notices = notices;
        this.retention = retention;
        this.clock = clock;
        this.asked = asked;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        workplace.manager("manager", TOP);
        workplace.manager("neighbour", BESIDE);
        workplace.person("ada", BELOW, "upphandlare");
        workplace.person("chief", TOP, "it-chef", Role.ADMIN);
        graph.run("""
                MATCH (g:Agency {id: $agency}), (chief:Account {id: 'workplace-chief'})
                CREATE (chief)-[:ACTS_FOR]->(g)
                CREATE (far:Agency {id: $far, kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-other', roles: ['admin']})-[:ACTS_FOR]->(far)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                """, Map.of("agency", AGENCY, "far", FAR));
    }

    @AfterEach
    void close() {
        clock.back();
        graph.run("MATCH (n:Notice) DETACH DELETE n", Map.of());
        graph.run(
                "MATCH (c:SharingChange)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE c",
                Map.of());
        graph.run(
                "MATCH (e:AgencyEvent)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE e",
                Map.of());
        graph.run(
                "MATCH (n:Need {id: 'workplace-need'}) OPTIONAL MATCH (n)-[:HAS|FOR]-(of) DETACH DELETE of, n",
                Map.of());
        graph.run("MATCH (g:Grant)-[:TO]->(a:Account) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE g", Map.of());
        graph.run("MATCH (p:SkillProposal) WHERE p.by STARTS WITH 'workplace-' DETACH DELETE p", Map.of());
        workplace.close();
    }

    @Test
    void whatIsProposedWaitsUntilItIsAnsweredAndIsNewsThenToWhoeverProposedIt() {
        assertThat(waiting("ada")).containsExactly("OWN_PROFILE 1");
        propose(RPA);
        propose(PROCUREMENT);
        assertThat(waiting("ada")).containsExactly("PROPOSALS 2");
        assertThat(news("manager")).isEmpty();

        decline(RPA);
        assertThat(waiting("ada")).containsExactly("PROPOSALS 1");
        assertThat(news("manager")).containsExactly("PROPOSALS_ANSWERED Ada Prov");
        mark("manager", id("manager"));
        assertThat(unread("manager")).isZero();

        decline(PROCUREMENT);
        assertThat(waiting("ada")).as("what is declined may be added to").containsExactly("OWN_PROFILE 1");
        assertThat(news("manager")).as("the same once more").containsExactly("PROPOSALS_ANSWERED Ada Prov");
        assertThat(unread("manager")).isEqualTo(1);
    }

    @Test
    void onlyWhoeverManagesTheUnitTodayReadsOfAnAnswer() {
        propose(RPA);
        decline(RPA);
        assertThat(news("neighbour")).isEmpty();
        graph.run(
                "MATCH (:Person {id: $id})-[m:MANAGES]->() SET m.to = date('2026-11-20')",
                Map.of("id", Workplace.id("manager")));
        assertThat(news("manager")).isEmpty();
        assertThat(unread("manager")).isZero();
    }

    @Test
    void peopleWithoutSkillsWaitForTheirManagerUntilSomethingIsProposed() {
        workplace.person("bo", BELOW, "jurist");
        workplace.person("secret", BELOW, "jurist");
        workplace.protect("secret");
        assertThat(waiting("manager")).as("chief, ada and bo").contains("PEOPLE_WITHOUT_SKILLS 3");
        propose(RPA);
        assertThat(waiting("manager")).contains("PEOPLE_WITHOUT_SKILLS 2");
        decline(RPA);
        assertThat(waiting("manager")).contains("PEOPLE_WITHOUT_SKILLS 2");
        assertThat(waiting("ada")).noneMatch(line -> line.startsWith("PEOPLE"));
    }

    @Test
    void whatIsHiddenTakesNoPlaceOfWhatIsSeen() {
        tell(NewsKind.ROLES_CHANGED, new Deciders(Action.READ_SHARING, AGENCY), null);
        tell(NewsKind.IMPORT_ENDED, new Holder(Workplace.id("chief")), "gone");
        graph.run("""
                MATCH (g:Agency {id: $agency})
                UNWIND range(1, 600) AS i
                CREATE (g)<-[:TELLS]-(:Notice {id: 'hidden-' + i, kind: 'sharing-changed', about: 'gone-' + i,
                  at: datetime('2026-11-21T20:00:00Z'), may: 'read-sharing'})
                """, Map.of("agency", AGENCY));
        assertThat(news("chief")).containsExactly("ROLES_CHANGED null");
        assertThat(read("chief").at("/news/totalCount").asInt()).isEqualTo(1);
        mark("chief", id("chief"), GlobalId.encode("News", "hidden-1"));
        assertThat(unread("chief")).isZero();
        assertThat(graph.list(
                        "MATCH ()-[:READ]->(n:Notice) RETURN n.kind AS kind",
                        Map.of(),
                        row -> row.get("kind").asString()))
                .containsExactly("roles-changed");
    }

    @Test
    void pagesFollowOneAnotherToTheEndOfTheNews() {
        for (int i = 0; i < 5; i++) {
            tell(NewsKind.CONTEST_ANSWERED, new Somebody(Workplace.id("ada")), "contest-" + i);
        }
        var ids = new ArrayList<String>();
        var after = new HashMap<String, @Nullable Object>();
        after.put("after", null);
        do {
            var page = workplace.ask(Workplace.id("ada"), """
                            query ($after: String) { viewer { news(first: 2, after: $after) {
                              totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }
                            """, after).at("/viewer/news");
            assertThat(page.path("totalCount").asInt()).isEqualTo(5);
            page.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asString()));
            after.put(
                    "after",
                    page.at("/pageInfo/hasNextPage").asBoolean()
                            ? page.at("/pageInfo/endCursor").asString()
                            : null);
        } while (after.get("after") != null);
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsCountedIsWhatIsShown() {
        workplace.person("bo", BELOW, "jurist");
        propose(RPA);
        tell(NewsKind.ROLES_CHANGED, new Somebody(Workplace.id("manager")), null);
        tell(NewsKind.IMPORT_ENDED, new Deciders(Action.READ_SHARING, AGENCY), "gone");
        tell(NewsKind.ROLES_CHANGED, new Deciders(Action.READ_SHARING, AGENCY), null);
        workplace.ask(Workplace.id("chief"), "mutation { verifyAuditTrail { state { last } } }", Map.of());
        workplace.ask(Workplace.id("ada"), """
                mutation ($skill: ID!) { proposeSkillChange(input: {why: "x",
                  change: {addSynonym: {skill: $skill, language: SV, label: "provsynonym"}}}) { proposal { id } } }
                """, Map.of("skill", GlobalId.encode("Skill", RPA)));
        graph.run("MATCH (h:AuditHead {id: 'audit'}) SET h.broken = 1, h.flaw = 'changed'", Map.of());
        try {
            for (var name : List.of("manager", "neighbour", "ada", "chief", "bo", "planner", "other", "everywhere")) {
                assertThat(count(name)).as(name).isEqualTo(waiting(name).size() + unread(name));
            }
            assertThat(count("manager")).isEqualTo(3);
            assertThat(count("everywhere")).isEqualTo(3);
            mark("manager", id("manager"));
            assertThat(count("manager")).isEqualTo(2);
        } finally {
            graph.run("MATCH (h:AuditHead {id: 'audit'}) REMOVE h.broken, h.flaw", Map.of());
        }
    }

    @Test
    void whatIsCountedTakesOneQueryAndIsNotCountedBeyondAHundred() {
        int queries = asked.times(":Notice)");
        int others = asked.times("'own-profile'") + asked.times("'audit-broken'");
        assertThat(count("ada")).isEqualTo(1);
        assertThat(asked.times(":Notice)") - queries).isEqualTo(1);
        assertThat(asked.times("'own-profile'") + asked.times("'audit-broken'") - others)
                .isEqualTo(2);
        graph.run("""
                MATCH (p:Person {id: $ada})
                UNWIND range(1, 300) AS i
                CREATE (p)<-[:TELLS]-(:Notice {id: 'many-' + i, kind: 'contest-answered', about: 'many-' + i,
                  at: datetime('2026-11-21T20:00:00Z')})
                """, Map.of("ada", Workplace.id("ada")));
        assertThat(unread("ada")).isEqualTo(300);
        assertThat(count("ada")).isEqualTo(100);
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        assertThatThrownBy(() -> graph.write(tx -> {
                    notices.tell(tx, new Notice(NewsKind.ROLES_CHANGED, new Somebody(Workplace.id("ada")), null));
                    throw new IllegalStateException("It did not happen");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(news("ada")).isEmpty();
    }

    @Test
    void theSameToldTwiceIsOneAndAnotherAnother() {
        tell(NewsKind.CONTEST_ANSWERED, new Somebody(Workplace.id("ada")), "one");
        tell(NewsKind.CONTEST_ANSWERED, new Holder(Workplace.id("ada")), "one");
        tell(NewsKind.CONTEST_ANSWERED, new Somebody(Workplace.id("ada")), "two");
        tell(NewsKind.AUDIT_VERIFIED, new Installation(Action.READ_AUDIT), null);
        tell(NewsKind.AUDIT_VERIFIED, new Installation(Action.READ_AUDIT), null);
        assertThat(news("ada")).containsExactly("CONTEST_ANSWERED null", "CONTEST_ANSWERED null");
        assertThat(news("everywhere")).containsExactly("AUDIT_VERIFIED null");
        assertThat(news("chief")).as("of one agency").isEmpty();
    }

    @Test
    void decidersAreThoseWhoDecideNow() {
        tell(NewsKind.ROLES_CHANGED, new Deciders(Action.READ_SHARING, AGENCY), null);
        assertThat(news("chief")).containsExactly("ROLES_CHANGED null");
        for (var other : List.of("other", "everywhere", "planner", "manager", "ada")) {
            assertThat(news(other)).as(other).isEmpty();
        }
        mark("chief", id("chief"));
        assertThat(unread("chief")).isZero();

        workplace.person("next", TOP, "it-chef", Role.ADMIN);
        graph.run(
                "MATCH (a:Account {id: 'workplace-next'}), (g:Agency {id: $agency}) CREATE (a)-[:ACTS_FOR]->(g)",
                Map.of("agency", AGENCY));
        graph.run("MATCH (a:Account {id: 'workplace-chief'}) SET a.until = date('2026-11-20')", Map.of());
        assertThat(news("next")).containsExactly("ROLES_CHANGED null");
        assertThat(unread("next")).as("each reads for themselves").isEqualTo(1);
        assertThat(news("chief")).as("whose role has ended").isEmpty();
    }

    @Test
    void whatOthersAreToldCanNeitherBeReadNorMarkedNorToldFromNothing() {
        tell(NewsKind.ROLES_CHANGED, new Somebody(Workplace.id("ada")), null);
        var hers = id("ada");
        for (var id : List.of(hers, GlobalId.encode("News", "nothing"))) {
            assertThat(workplace
                            .answer(Workplace.id("neighbour"), MARK, Map.of("ids", List.of(id)))
                            .toString())
                    .isEqualTo("{\"data\":{\"markNewsRead\":{\"viewer\":{\"unread\":0}}}}");
        }
        assertThat(unread("ada")).isEqualTo(1);
        assertThat(graph.list("MATCH ()-[r:READ]->(:Notice) RETURN r", Map.of(), row -> row))
                .isEmpty();
    }

    @Test
    void anAccountThatWasReplacedLeadsToNoNews() {
        tell(NewsKind.ROLES_CHANGED, new Holder(Workplace.id("ada")), null);
        graph.run("""
                MATCH (:Account {id: 'workplace-ada'})-[is:IS]->(p:Person)
                DELETE is
                CREATE (:Account {trail: randomUUID(), id: 'workplace-ada-new', roles: ['employee']})-[:IS]->(p)
                """, Map.of());
        assertThat(news("ada-new")).containsExactly("ROLES_CHANGED null");
        graph.run(
                "MATCH (a:Account {id: 'workplace-ada'}) SET a.roles = ['hr-planner'], a.unansweredUntil = date('2099-12-31')",
                Map.of());
        assertThat(news("ada")).isEmpty();
    }

    @Test
    void contestsOfANeedWaitForWhoeverMadeItByWhicheverAccount() {
        graph.run("""
                MATCH (g:Agency {id: $agency}), (ada:Person {id: $ada})
                CREATE (g)-[:ASKS]->(n:Need {id: 'workplace-need', titleSv: 'Ett behov', purpose: 'loan', share: 50,
                  from: '2027-01', to: '2027-03', headcount: 1, status: 'open', created: date('2026-11-01')})
                CREATE (n)-[:HAS]->(:NeedEvent {at: datetime(), by: 'workplace-manager', to: 'open'})
                CREATE (n)<-[:FOR]-(c:RankContest {id: 'workplace-contest', as: 'match', rank: 2, waiting: true,
                  asOf: date('2026-11-20'), motive: 'x', at: datetime('2026-11-20T10:00:00Z')})-[:OF]->(ada)
                """, Map.of("agency", AGENCY, "ada", Workplace.id("ada")));
        assertThat(kinds("manager")).contains("CONTESTS");
        graph.run("""
                MATCH (old:Account {id: 'workplace-manager'})-[is:IS]->(p:Person)
                DELETE is
                SET old.roles = []
                CREATE (:Account {trail: randomUUID(), id: 'workplace-manager-new', roles: ['employee']})-[:IS]->(p)
                """, Map.of());
        assertThat(kinds("manager-new")).as("of nobody before").doesNotContain("CONTESTS");
        graph.run("""
                MATCH (old:Account {id: 'workplace-manager'}), (new:Account {id: 'workplace-manager-new'})
                CREATE (new)-[:REPLACES]->(old)
                """, Map.of());
        assertThat(kinds("manager-new")).contains("CONTESTS");
        assertThat(kinds("neighbour")).doesNotContain("CONTESTS");
        workplace.ask(
                Workplace.id("manager-new"),
                "mutation { eraseMe(input: {name: \"Manager Prov\"}) { erased } }",
                Map.of());
        assertThat(graph.list(
                        "MATCH (a:Account) WHERE a.id STARTS WITH 'workplace-manager' RETURN a", Map.of(), row -> row))
                .isEmpty();
        String by = graph.get(
                "MATCH (:Need {id: 'workplace-need'})-[:HAS]->(e) RETURN e.by AS by",
                Map.of(),
                row -> row.get("by").asString());
        assertThat(by).startsWith("erased-");
    }

    @Test
    void whatIsAnsweredIsNewsToWhoeverAskedByAnAccountThatWasReplaced() {
        propose(RPA);
        replace("manager");
        decline(RPA);
        assertThat(news("manager-new")).containsExactly("PROPOSALS_ANSWERED Ada Prov");

        var declined = proposeSynonym("provsynonym");
        var waiting = proposeSynonym("provsynonym två");
        replace("ada");
        declineSynonym(declined);
        assertThat(news("ada-new")).containsExactly("SKILL_PROPOSAL_ANSWERED null");
        assertThat(read("ada-new").at("/news/edges/0/node/skillProposal/status").asString())
                .isEqualTo("DECLINED");
        assertThat(workplace
                        .ask(Workplace.id("ada-new"), "{ skillProposals { edges { node { id own } } } }", Map.of())
                        .at("/skillProposals/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/id").asString() + " "
                                + edge.at("/node/own").asBoolean()))
                .containsExactlyInAnyOrder(declined + " true", waiting + " true");
        workplace.ask(
                Workplace.id("ada-new"),
                "mutation ($id: ID!) { withdrawSkillProposal(input: {id: $id}) { proposal { id } } }",
                Map.of("id", waiting));
        assertThat(news("ada-new")).as("what one does oneself is no news").hasSize(1);
    }

    @Test
    void aChangedSharingIsToldToBothAgenciesButNotToWhoeverChangedIt() {
        workplace.ask(
                Workplace.id("chief"),
                """
                mutation ($agency: ID!, $with: ID!) {
                  changeSharing(input: {why: "x", change: {begin: {agency: $agency, with: $with, purpose: LOAN, from: "2026-11-21"}}}) {
                    record { id }
                  }
                }
                """,
                Map.of("agency", GlobalId.encode("Agency", AGENCY), "with", GlobalId.encode("Agency", FAR)));
        assertThat(news("chief")).isEmpty();
        var told = read("other").at("/news/edges/0/node");
        assertThat(told.path("kind").asString()).isEqualTo("SHARING_CHANGED");
        assertThat(told.at("/sharing/agency/id").asString()).isEqualTo(GlobalId.encode("Agency", AGENCY));
        assertThat(told.at("/sharing/with/id").asString()).isEqualTo(GlobalId.encode("Agency", FAR));
    }

    @Test
    void aSharingThatEndsWithAnAgencyIsToldToTheOthersAndToWhatIsLeftOfIt() {
        var far = GlobalId.encode("Agency", FAR);
        share();
        changeAgency(Map.of("leave", Map.of("agency", far)), 0);
        for (var name : List.of("chief", "other")) {
            assertThat(news(name)).as(name).containsExactly("SHARING_ENDED null");
            var event = read(name).at("/news/edges/0/node/agencyEvent");
            assertThat(event.path("kind").asString()).isEqualTo("LEFT");
            assertThat(event.at("/of/0/id").asString()).isEqualTo(far);
        }
        for (var name : List.of("everywhere", "planner", "manager")) {
            assertThat(news(name)).as(name).isEmpty();
        }
        changeAgency(Map.of("rejoin", Map.of("agency", far)), 1);
        assertThat(news("chief")).as("nothing ends").hasSize(1);

        share();
        changeAgency(
                Map.of(
                        "merge",
                        Map.of("agencies", List.of(far), "into", Map.of("agency", GlobalId.encode("Agency", AGENCY)))),
                2);
        assertThat(news("chief")).hasSize(2);
        assertThat(news("other")).as("who acts for what it became").hasSize(2);
    }

    @Test
    void whoseRolesAreChangedIsTold() {
        var version = workplace
                .ask(Workplace.id("chief"), "{ accounts(search: \"ada\") { edges { node { version } } } }", Map.of())
                .at("/accounts/edges/0/node/version")
                .asString();
        workplace.ask(
                Workplace.id("chief"),
                "mutation ($input: ChangeAccessInput!) { changeAccess(input: $input) { account { roles } } }",
                Map.of(
                        "input",
                        Map.of(
                                "account",
                                GlobalId.encode("Account", Workplace.id("ada")),
                                "roles",
                                List.of("HR_PLANNER"),
                                "agencies",
                                List.of(GlobalId.encode("Agency", AGENCY)),
                                "why",
                                "x",
                                "version",
                                version)));
        assertThat(news("ada")).containsExactly("ROLES_CHANGED null");
        assertThat(news("manager")).isEmpty();
    }

    @Test
    void aProposedChangeOfTheTaxonomyWaitsForThoseWhoMindItAndIsNewsToWhoeverProposedIt() {
        var id = proposeSynonym("provsynonym");
        assertThat(waiting("everywhere")).containsExactly("SKILL_PROPOSALS 1");
        assertThat(waiting("chief")).noneMatch(line -> line.startsWith("SKILL_PROPOSALS"));
        declineSynonym(id);
        assertThat(waiting("everywhere")).isEmpty();
        assertThat(news("ada")).containsExactly("SKILL_PROPOSAL_ANSWERED null");
        assertThat(read("ada").at("/news/edges/0/node/skillProposal/status").asString())
                .isEqualTo("DECLINED");
    }

    @Test
    void aTrailThatDoesNotHoldWaitsForThoseWhoReadIt() {
        workplace.ask(Workplace.id("chief"), "mutation { verifyAuditTrail { state { last } } }", Map.of());
        assertThat(news("everywhere")).containsExactly("AUDIT_VERIFIED null");
        graph.run("MATCH (h:AuditHead {id: 'audit'}) SET h.broken = 1, h.flaw = 'changed'", Map.of());
        try {
            assertThat(waiting("everywhere")).containsExactly("AUDIT_BROKEN 1");
            assertThat(waiting("chief")).startsWith("AUDIT_BROKEN 1");
            assertThat(waiting("planner")).isEmpty();
        } finally {
            graph.run("MATCH (h:AuditHead {id: 'audit'}) REMOVE h.broken, h.flaw", Map.of());
        }
    }

    @Test
    void aTrailThatHoldsAsBeforeIsNoNewsButOneThatHoldsAgainIs() {
        var verify = "mutation { verifyAuditTrail { state { last } } }";
        workplace.ask(Workplace.id("chief"), verify, Map.of());
        mark("everywhere", id("everywhere"));
        clock.moveTo(LocalDate.of(2026, 11, 22));
        workplace.ask(Workplace.id("chief"), verify, Map.of());
        assertThat(unread("everywhere")).isZero();
        assertThat(read("everywhere").at("/news/edges/0/node/at").asString()).startsWith("2026-11-22");

        graph.run("MATCH (h:AuditHead {id: 'audit'}) SET h.broken = 1, h.flaw = 'changed'", Map.of());
        assertThat(waiting("everywhere")).as("whatever was read").containsExactly("AUDIT_BROKEN 1");
        workplace.ask(Workplace.id("chief"), verify, Map.of());
        assertThat(waiting("everywhere")).isEmpty();
        assertThat(unread("everywhere")).isEqualTo(1);
        assertThat(news("everywhere")).containsExactly("AUDIT_VERIFIED null");
    }

    @Test
    void whatIsOlderThanNinetyDaysIsDeletedReadOrNot() {
        tell(NewsKind.ROLES_CHANGED, new Somebody(Workplace.id("ada")), null);
        mark("ada", id("ada"));
        clock.moveTo(LocalDate.of(2027, 2, 18));
        retention.run(new Lease("x", 1));
        assertThat(news("ada")).hasSize(1);
        clock.moveTo(LocalDate.of(2027, 2, 20));
        retention.run(new Lease("x", 1));
        assertThat(news("ada")).isEmpty();
        assertThat(graph.list("MATCH (n:Notice) RETURN n.id AS id", Map.of(), row -> row))
                .isEmpty();
    }

    @Test
    void whoeverIsErasedLeavesNoNotice() {
        propose(RPA);
        decline(RPA);
        tell(NewsKind.ROLES_CHANGED, new Somebody(Workplace.id("ada")), null);
        var ada = new DataSubject(Workplace.id("ada"), "Ada Prov", List.of(Workplace.id("ada")));
        var given = new NoticesOfPeople().give(graph, ada).getFirst().rows();
        assertThat(given.stream().map(row -> row.get("told") + " " + row.get("whom")))
                .containsExactlyInAnyOrder("proposals-answered others", "roles-changed me");
        var hers = graph.list(
                "MATCH (n:Notice) WHERE n.about = $ada OR EXISTS { (n)-[:TELLS]->(:Person {id: $ada}) } RETURN n.id AS id",
                Map.of("ada", ada.id()),
                row -> row.get("id").asString());
        assertThat(hers).hasSize(2);
        workplace.ask(Workplace.id("ada"), "mutation { eraseMe(input: {name: \"Ada Prov\"}) { erased } }", Map.of());
        assertThat(graph.list("MATCH (n:Notice) WHERE n.id IN $ids RETURN n", Map.of("ids", hers), row -> row))
                .isEmpty();
    }

    private void tell(NewsKind kind, Addressee to, @Nullable String about) {
        graph.write(tx -> {
            notices.tell(tx, new Notice(kind, to, about));
            return true;
        });
    }

    private void propose(String skill) {
        workplace.ask(
                Workplace.id("manager"),
                """
                mutation ($person: ID!, $skill: ID!) {
                  proposeSkills(input: {groups: [{people: [$person], skills: [{skill: $skill, level: 2}]}]}) { proposed }
                }
                """,
                Map.of(
                        "person",
                        GlobalId.encode("Person", Workplace.id("ada")),
                        "skill",
                        GlobalId.encode("Skill", skill)));
    }

    private void decline(String skill) {
        var proposal = workplace
                .ask(Workplace.id("ada"), "{ viewer { proposals { id skill { uri } } } }", Map.of())
                .at("/viewer/proposals")
                .valueStream()
                .filter(one -> one.at("/skill/uri").asString().equals(skill))
                .findFirst()
                .orElseThrow();
        workplace.ask(
                Workplace.id("ada"),
                "mutation ($id: ID!) { answerProposals(input: {decline: [$id]}) { proposals { id } } }",
                Map.of("id", proposal.path("id").asString()));
    }

    /// Gives somebody another account in place of their own, with `-new` after its name.
    private void replace(String name) {
        graph.run("""
                MATCH (old:Account {id: $id})-[is:IS]->(p:Person)
                DELETE is
                SET old.roles = []
                CREATE (new:Account {trail: randomUUID(), id: $id + '-new', roles: ['employee']})-[:IS]->(p)
                CREATE (new)-[:REPLACES]->(old)
                """, Map.of("id", Workplace.id(name)));
    }

    private String proposeSynonym(String label) {
        return workplace
                .ask(Workplace.id("ada"), """
                        mutation ($skill: ID!, $label: String!) { proposeSkillChange(input: {why: "x",
                          change: {addSynonym: {skill: $skill, language: SV, label: $label}}}) { proposal { id } } }
                        """, Map.of("skill", GlobalId.encode("Skill", RPA), "label", label))
                .at("/proposeSkillChange/proposal/id")
                .asString();
    }

    private void declineSynonym(String id) {
        workplace.ask(
                Workplace.id("everywhere"),
                "mutation ($id: ID!) { declineSkillProposal(input: {id: $id, why: \"Nej.\"}) { proposal { id } } }",
                Map.of("id", id));
    }

    private void share() {
        graph.run("""
                MATCH (g:Agency {id: $agency}), (far:Agency {id: $far})
                CREATE (g)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(far)
                """, Map.of("agency", AGENCY, "far", FAR));
    }

    private void changeAgency(Map<String, ?> change, int eventsSeen) {
        workplace.ask(Workplace.id("everywhere"), """
                mutation ($change: AgencyChangeInput!, $seen: Int!) {
                  changeAgency(input: {change: $change, eventsSeen: $seen}) { event { id } }
                }
                """, Map.of("change", change, "seen", eventsSeen));
    }

    private void mark(String name, String... ids) {
        workplace.ask(Workplace.id(name), MARK, Map.of("ids", Arrays.asList(ids)));
    }

    private JsonNode read(String name) {
        return workplace.ask(Workplace.id(name), READ, Map.of()).path("viewer");
    }

    private String id(String name) {
        return read(name).at("/news/edges/0/node/id").asString();
    }

    private int count(String name) {
        return workplace
                .ask(Workplace.id(name), "{ viewer { inboxCount } }", Map.of())
                .at("/viewer/inboxCount")
                .asInt();
    }

    private int unread(String name) {
        return read(name).path("unread").asInt();
    }

    private List<String> news(String name) {
        return read(name)
                .at("/news/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .map(node -> "%s %s"
                        .formatted(
                                node.path("kind").asString(),
                                node.path("answeredBy").isNull()
                                        ? null
                                        : node.path("answeredBy").asString()))
                .toList();
    }

    private List<String> waiting(String name) {
        return read(name)
                .path("waiting")
                .valueStream()
                .map(one -> "%s %d"
                        .formatted(
                                one.path("kind").asString(), one.path("count").asInt()))
                .toList();
    }

    private List<String> kinds(String name) {
        return workplace
                .ask(Workplace.id(name), "{ viewer { waiting { kind } } }", Map.of())
                .at("/viewer/waiting")
                .valueStream()
                .map(one -> one.path("kind").asString())
                .toList();
    }
}
