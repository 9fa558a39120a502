package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.journey.Visit.Window;

/// The first page of each role: decisions first, then news, then nothing.
@IntegrationTest
@ExtendWith(Journeys.class)
class StartJourneyIT {

    private static final String ADA = Workplace.id("ada");
    private static final String CHIEF = Workplace.id("chief");

    private final Graph graph;
    private final int port;
    private final Workplace workplace;

    StartJourneyIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.port = port;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        workplace.manager("manager", Workplace.TOP);
        workplace.person("ada", Workplace.BELOW, "jurist");
        workplace.person("bo", Workplace.BELOW, "jurist");
        workplace.person("chief", Workplace.BESIDE, "it-chef", Role.ADMIN);
        graph.run("""
                MATCH (g:Agency {id: $agency}), (chief:Account {id: $chief}), (ada:Person {id: $ada})
                CREATE (chief)-[:ACTS_FOR]->(g)
                CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'workplace-other', roles: ['admin']})-[:ACTS_FOR]->(far)
                CREATE (g)-[:ASKS]->(n:Need {id: 'workplace-need', titleSv: 'Arkivet', purpose: 'internal', share: 50,
                  from: '2027-01', to: '2027-03', headcount: 1, status: 'open', created: date('2026-11-01')})
                WITH ada, n
                MATCH (s:Skill {id: $rpa})
                CREATE (n)-[:ASKS_FOR {level: 2, weight: 5, must: false}]->(s)
                CREATE (n)<-[:FOR]-(:RankContest {id: 'workplace-contest', entry: 0, as: 'match', rank: 2,
                  asOf: date('2026-11-01'), motive: 'Jag kan mer.', at: datetime('2026-11-02T08:00:00Z'),
                  waiting: true})-[:OF]->(ada)
                """, Map.of("agency", Workplace.AGENCY, "chief", CHIEF, "ada", ADA, "rpa", Workplace.RPA));
    }

    @AfterEach
    void close() {
        graph.run(
                "MATCH (c:SharingChange)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE c",
                Map.of());
        graph.run("MATCH (p:SkillProposal) WHERE p.by STARTS WITH 'workplace-' DETACH DELETE p", Map.of());
        graph.run("MATCH (n:Notice) DETACH DELETE n", Map.of());
        workplace.close();
    }

    @Test
    void anEmployeeAnswersAndTheManagerReadsOfIt(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(Workplace.id("manager"));
            assertThat(visit.link("Föreslå kompetenser: 2 medarbetare saknar dem"))
                    .isVisible();
            visit.look("start-manager");
            propose();
            visit.go("/");
            visit.link("Föreslå kompetenser: 1 medarbetare saknar dem").click();
            assertThat(visit.heading(1)).hasText("Min enhet");
        }
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn(ADA);
            assertThat(visit.link("Start (1 sak väntar eller är oläst)")).isVisible();
            assertThat(visit.headingNamed(Pattern.compile("1 förslag väntar på ditt svar")))
                    .isVisible();
            visit.look("start-employee");
            visit.page().locator(".proposals li.said button").last().click();
            assertThat(visit.link("Beskriv vad du kan: din profil är tom")).isVisible();
            visit.assertNoFaults();
        }
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn(Workplace.id("manager"));
            assertThat(news(visit)).containsText("Ada Prov har svarat på dina förslag.");
            assertThat(news(visit)).containsText("Oläst");
            visit.look("start-manager-news");
            visit.button("Markera som läst: Ada Prov har svarat på dina förslag.")
                    .focus();
            visit.press("Enter");
            assertThat(news(visit)).not().containsText("Oläst");
            visit.assertNoFaults();
        }
    }

    @Test
    void aPlannerSeesContestsBeforeTheOpenNeeds(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("workplace-planner");
            assertThat(visit.heading("Öppna behov")).isVisible();
            visit.look("start-planner");
            visit.link("Svara på 1 bestridd placering: Arkivet").click();
            assertThat(visit.text(Pattern.compile("Jag kan mer"))).isVisible();
            visit.assertNoFaults();
        }
    }

    @Test
    void anAdministratorReadsOfAChangedSharing(Browser browser) {
        workplace.ask(
                "workplace-other",
                """
                mutation ($agency: ID!, $with: ID!) {
                  changeSharing(input: {why: "x", change: {begin: {agency: $agency, with: $with, purpose: LOAN, from: "2026-11-21"}}}) {
                    record { id }
                  }
                }
                """,
                Map.of(
                        "agency",
                        GlobalId.encode("Agency", "workplace-far"),
                        "with",
                        GlobalId.encode("Agency", Workplace.AGENCY)));
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(CHIEF);
            assertThat(news(visit)).containsText("Fjärran har ändrat vad de delar med Arbetsplatsen.");
            visit.look("start-administrator");
            visit.link("Se delningen").click();
            assertThat(visit.heading(1)).hasText("Delning och rättslig grund");
            assertThat(visit.link("Start (1 sak väntar eller är oläst)")).isVisible();
            visit.go("/");
            assertThat(news(visit)).not().containsText("Oläst");
            visit.assertNoFaults();
        }
    }

    @Test
    void whoeverMindsTheTaxonomySeesWhatIsProposed(Browser browser) {
        workplace.ask(ADA, """
                mutation ($skill: ID!) { proposeSkillChange(input: {why: "Så säger alla här.",
                  change: {addSynonym: {skill: $skill, language: SV, label: "robotande"}}}) { proposal { id } } }
                """, Map.of("skill", GlobalId.encode("Skill", Workplace.RPA)));
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("admin-3");
            visit.link("1 förslag om kompetenslistan väntar på svar").click();
            assertThat(visit.page().locator(".taxonomy-queue")).containsText("robotande");
            visit.assertNoFaults();
        }
    }

    private static Locator news(Visit visit) {
        return visit.page().locator("section[aria-labelledby=news]");
    }

    private void propose() {
        workplace.ask(
                Workplace.id("manager"),
                """
                mutation ($person: ID!, $skill: ID!) {
                  proposeSkills(input: {groups: [{people: [$person], skills: [{skill: $skill, level: 2}]}]}) { proposed }
                }
                """,
                Map.of(
                        "person", GlobalId.encode("Person", ADA),
                        "skill", GlobalId.encode("Skill", Workplace.RPA)));
    }
}
