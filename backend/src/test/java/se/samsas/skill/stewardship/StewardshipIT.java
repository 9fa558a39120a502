package se.samsas.skill.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.skill.SkillKind;
import se.samsas.skill.SkillStatus;
import se.samsas.skill.Skills;
import se.samsas.skill.stewardship.SkillProposal.ProposalStatus;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.skill.stewardship.TaxonomyChange.AddSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Merge;
import se.samsas.skill.stewardship.TaxonomyChange.RemoveSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Rename;
import se.samsas.skill.stewardship.TaxonomyChange.Retire;

@IntegrationTest
class StewardshipIT {

    private static final Viewer STEWARD = new Viewer("admin-3", null, Set.of(Role.ADMIN), Set.of(), Set.of(), true);
    private static final Viewer ADMIN =
            new Viewer("admin-1", null, Set.of(Role.ADMIN), Set.of("exempelverket"), Set.of(), false);
    private static final Viewer EMPLOYEE =
            new Viewer("employee-1", null, Set.of(Role.EMPLOYEE), Set.of(), Set.of("exempelverket"), false);
    private static final String WHY = "Två enheter har frågat efter det.";

    private final Stewardship stewardship;
    private final SkillHistory history;
    private final SkillProposals proposals;
    private final Skills skills;
    private final Graph graph;
    private final Revisions revisions;

    StewardshipIT(
            Stewardship stewardship,
            SkillHistory history,
            SkillProposals proposals,
            Skills skills,
            Graph graph,
            Revisions revisions) {
        this.stewardship = stewardship;
        this.history = history;
        this.proposals = proposals;
        this.skills = skills;
        this.graph = graph;
        this.revisions = revisions;
    }

    /// Each test invents its own skills, whose names begin alike.
    @AfterEach
    void leaveTheTaxonomyAsItWas() {
        graph.write(tx -> {
            tx.run("MATCH (s:Skill) WHERE s.labelSv STARTS WITH 'Provkunskap' DETACH DELETE s", Map.of());
            tx.run("MATCH (n) WHERE n:SkillChange OR n:SkillProposal DETACH DELETE n", Map.of());
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
    }

    @Test
    void aSkillOfOurOwnIsFoundAtOnceAndSaysWhoAddedItAndWhy() {
        assertThat(found("provkunskap ett"))
                .as("asked before, so that an index is there")
                .isEmpty();
        var change = stewardship.change(STEWARD, added("Provkunskap ett", "Sample knowledge one"), WHY);
        assertThat(change.skill()).isEqualTo("urn:samsas:skill:sample-knowledge-one");
        assertThat(skills.search("provkunskap ett", Language.SV, false, 5))
                .extracting(hit -> hit.skill().uri())
                .containsExactly(change.skill());
        assertThat(history.page(change.skill(), new PageRequest(10, null)).edges())
                .singleElement()
                .satisfies(edge -> {
                    assertThat(history.by(List.of(edge.node()), STEWARD)).containsValue(nameOf("admin-3"));
                    assertThat(history.by(List.of(edge.node()), EMPLOYEE)).isEmpty();
                    assertThat(edge.node().why()).isEqualTo(WHY);
                    assertThat(edge.node().kind()).isEqualTo(ChangeKind.ADD);
                });
    }

    @Test
    void aNameThatAnotherSkillHasIsRefusedWithThatSkill() {
        assertThatThrownBy(() -> stewardship.change(STEWARD, added("JAVA", null), WHY))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageStartingWith("'JAVA' is a name of the skill 'http");
    }

    @Test
    void aSynonymLeadsToTheSkillUntilItIsTakenBack() {
        var one = add("Provkunskap ett");
        var change = stewardship.change(STEWARD, new AddSynonym(one, Language.SV, "provordet"), WHY);
        assertThat(found("provordet")).containsExactly(one);
        assertThatThrownBy(() -> stewardship.change(STEWARD, new AddSynonym(one, Language.SV, "Provordet"), WHY))
                .isInstanceOf(Failure.Invalid.class);

        var back = stewardship.undo(STEWARD, change.id(), "Det användes inte.");
        assertThat(back.undoes()).isEqualTo(change.id());
        assertThat(found("provordet")).isEmpty();
        assertThatThrownBy(() -> stewardship.undo(STEWARD, change.id(), "igen")).isInstanceOf(Failure.Conflict.class);
        assertThatThrownBy(() -> stewardship.undo(STEWARD, back.id(), "igen")).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void aSynonymOfTheSchemeItselfStays() {
        var java = skills.search("Java", Language.SV, false, 1).getFirst().skill();
        assertThatThrownBy(() -> stewardship.change(STEWARD, new RemoveSynonym(java.uri(), Language.EN, "Java"), WHY))
                .isInstanceOf(Failure.Conflict.class);
        assertThatThrownBy(() -> stewardship.change(STEWARD, new Rename(java.uri(), "Kaffe", null, null), WHY))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("esco");
    }

    @Test
    void mergedSkillsAreOneConceptAndCanBeParted() {
        var one = add("Provkunskap ett");
        var two = add("Provkunskap två");
        graph.run(
                "MATCH (p:Person {id: 'p0000343'}), (s:Skill {id: $two}) CREATE (p)-[:HOLDS {evidence: 'self', level: 3}]->(s)",
                Map.of("two", two));
        var merger = stewardship.change(STEWARD, new Merge(two, one), "Samma sak.");

        assertThat(skills.get(two).status()).isEqualTo(SkillStatus.RETIRED);
        assertThat(found("provkunskap två")).contains(one).doesNotContain(two);
        assertThat(links(two)).containsExactly("REPLACED_BY " + one, "SAME_AS exact " + one);
        assertThat(holders(two)).as("what people hold is untouched").containsExactly("p0000343");

        stewardship.undo(STEWARD, merger.id(), "De är olika.");
        assertThat(skills.get(two).status()).isEqualTo(SkillStatus.RELEASED);
        assertThat(links(two)).isEmpty();
        assertThat(holders(two)).containsExactly("p0000343");
    }

    @Test
    void afterItsUndoingAMergerHasLeftNothingBehind() {
        var one = add("Provkunskap ett");
        var two = add("Provkunskap två");
        stewardship.change(STEWARD, new AddSynonym(two, Language.EN, "sample word"), WHY);
        graph.run(
                "MATCH (d:Skill {id: $two}), (j:Skill {labelSv: 'Java'}) CREATE (d)-[:BROADER]->(j)",
                Map.of("two", two));
        var before = List.of(whole(one), whole(two));
        var merger = stewardship.change(STEWARD, new Merge(two, one), WHY);
        assertThat(List.of(whole(one), whole(two))).isNotEqualTo(before);
        stewardship.undo(STEWARD, merger.id(), WHY);
        assertThat(List.of(whole(one), whole(two))).isEqualTo(before);
    }

    @Test
    void whatALaterChangeStandsOnIsNotTakenBackBeforeThat() {
        var first = stewardship.change(STEWARD, added("Provkunskap ett", "Sample knowledge one"), WHY);
        var one = first.skill();
        var two = add("Provkunskap två");
        var renamed = stewardship.change(STEWARD, new Rename(one, "Provkunskap tre", null, null), WHY);
        var again = stewardship.change(STEWARD, new Rename(one, "Provkunskap fyra", null, null), WHY);
        assertStandsOn(renamed, again);
        assertStandsOn(first, again);
        stewardship.undo(STEWARD, again.id(), WHY);
        stewardship.undo(STEWARD, renamed.id(), WHY);
        assertThat(skills.get(one).label(Language.EN).text()).isEqualTo("Sample knowledge one");

        var merger = stewardship.change(STEWARD, new Merge(two, one), WHY);
        assertStandsOn(first, merger);
        var name = stewardship.change(STEWARD, new AddSynonym(one, Language.SV, "provkunskap TVÅ"), WHY);
        assertStandsOn(merger, name);
        stewardship.undo(STEWARD, name.id(), WHY);
        stewardship.undo(STEWARD, merger.id(), WHY);
        stewardship.undo(STEWARD, first.id(), WHY);
        assertThat(skills.get(one).status()).isEqualTo(SkillStatus.RETIRED);
    }

    @Test
    void groupsAndForeignFrameworksAreNobodysDuplicates() {
        var one = add("Provkunskap ett");
        var group = graph.get(
                "MATCH (g:SkillGroup {status: 'released'}) RETURN g.id AS id ORDER BY id LIMIT 1",
                Map.of(),
                row -> row.get("id").asString());
        graph.run(
                "CREATE (:Skill {id: 'urn:test:uk', scheme: 'uk-gdd', kind: 'skill', status: 'released', labelSv: 'Provkunskap x'})",
                Map.of());
        for (var other : List.of(group, "urn:test:uk")) {
            assertThatThrownBy(() -> stewardship.change(STEWARD, new Merge(other, one), WHY))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining(other);
            assertThatThrownBy(() -> stewardship.change(STEWARD, new Merge(one, other), WHY))
                    .isInstanceOf(Failure.Invalid.class);
        }
    }

    @Test
    void aLinkThatWasThereBeforeAMergerIsThereAfterItsUndoing() {
        var one = add("Provkunskap ett");
        var two = add("Provkunskap två");
        graph.run(
                "MATCH (d:Skill {id: $two}), (i:Skill {id: $one}) CREATE (d)-[:SAME_AS {match: 'close', source: 'x'}]->(i)",
                Map.of("one", one, "two", two));
        var merger = stewardship.change(STEWARD, new Merge(two, one), WHY);
        assertThat(links(two)).contains("SAME_AS exact " + one);
        stewardship.undo(STEWARD, merger.id(), WHY);
        assertThat(links(two)).containsExactly("SAME_AS close " + one);
    }

    @Test
    void whatIsRenamedOrRetiredCanBeRestored() {
        var one = add("Provkunskap ett");
        var two = add("Provkunskap två");
        var renamed = stewardship.change(STEWARD, new Rename(one, "Provkunskap tre", "Three", null), WHY);
        assertThat(skills.get(one).label(Language.SV).text()).isEqualTo("Provkunskap tre");
        stewardship.undo(STEWARD, renamed.id(), WHY);
        assertThat(skills.get(one).label(Language.SV).text()).isEqualTo("Provkunskap ett");

        var retired = stewardship.change(STEWARD, new Retire(one, two), WHY);
        assertThat(links(one)).containsExactly("REPLACED_BY " + two);
        assertThatThrownBy(() -> stewardship.change(STEWARD, new AddSynonym(one, Language.SV, "sent"), WHY))
                .isInstanceOf(Failure.Conflict.class);
        stewardship.undo(STEWARD, retired.id(), WHY);
        assertThat(skills.get(one).status()).isEqualTo(SkillStatus.RELEASED);
        assertThat(links(one)).isEmpty();
    }

    @Test
    void onlyWhoeverAdministersTheInstallationChangesTheTaxonomy() {
        for (var viewer : List.of(ADMIN, EMPLOYEE)) {
            assertThatThrownBy(() -> stewardship.change(viewer, added("Provkunskap ett", null), WHY))
                    .isInstanceOf(Failure.NotAllowed.class);
            assertThatThrownBy(() -> proposals.decline(viewer, "any", WHY)).isInstanceOf(Failure.NotAllowed.class);
            assertThatThrownBy(() -> proposals.accept(viewer, "any", null, null))
                    .isInstanceOf(Failure.NotAllowed.class);
            assertThatThrownBy(() -> stewardship.undo(viewer, "any", WHY)).isInstanceOf(Failure.NotAllowed.class);
        }
    }

    @Test
    void aProposalWaitsUntilItIsAnsweredAndDoesWhatItSaysOnce() {
        var proposal = proposals.propose(EMPLOYEE, added("Provkunskap ett", null), WHY);
        assertThat(found("provkunskap ett")).isEmpty();
        assertThat(waiting(STEWARD)).containsExactly(proposal.id());
        assertThat(waiting(EMPLOYEE)).containsExactly(proposal.id());
        assertThat(waiting(ADMIN)).as("somebody else's").isEmpty();
        assertThat(proposals.find(ADMIN, proposal.id())).isEmpty();
        assertThat(proposals.find(EMPLOYEE, proposal.id())).contains(proposal);
        assertThat(proposals.find(STEWARD, proposal.id())).contains(proposal);

        var accepted = proposals.accept(STEWARD, proposal.id(), null, null);
        assertThat(accepted.status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(found("provkunskap ett")).hasSize(1);
        assertThatThrownBy(() -> proposals.accept(STEWARD, proposal.id(), null, null))
                .isInstanceOf(Failure.Conflict.class);
        assertThat(waiting(STEWARD)).isEmpty();
    }

    @Test
    void aProposalThatCannotBeDoneWaitsOn() {
        var one = add("Provkunskap ett");
        var proposal = proposals.propose(EMPLOYEE, added("Provkunskap ett", null), WHY);
        assertThatThrownBy(() -> proposals.accept(STEWARD, proposal.id(), null, null))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(one);
        assertThat(waiting(STEWARD)).containsExactly(proposal.id());

        var instead = new AddSynonym(one, Language.SV, "provordet");
        proposals.accept(STEWARD, proposal.id(), instead, "Den finns redan; ordet leder nu dit.");
        assertThat(found("provordet")).containsExactly(one);
        assertThat(proposals.page(EMPLOYEE, null, new PageRequest(10, null)).edges())
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.node().answer()).startsWith("Den finns redan");
                    var done = history.list(List.of(String.valueOf(edge.node().done())))
                            .values();
                    assertThat(done).extracting(SkillChange::kind).containsExactly(ChangeKind.ADD_SYNONYM);
                });
    }

    @Test
    void aProposalIsOfWhatThereIs() {
        var one = add("Provkunskap ett");
        assertThatThrownBy(() -> proposals.propose(EMPLOYEE, new Merge("urn:nothing", one), WHY))
                .isInstanceOf(Failure.NotFound.class);
        var nowhere = new Add(SkillKind.SKILL, "Provkunskap två", null, List.of("urn:nowhere"));
        assertThatThrownBy(() -> proposals.propose(EMPLOYEE, nowhere, WHY)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void theHistoryIsReadPageByPageTheLatestFirst() {
        var one = add("Provkunskap ett");
        stewardship.change(STEWARD, new AddSynonym(one, Language.SV, "provordet"), WHY);
        stewardship.change(STEWARD, new AddSynonym(one, Language.EN, "sample word"), WHY);
        var first = history.page(one, new PageRequest(1, null));
        assertThat(first.totalCount()).isEqualTo(3);
        assertThat(first.edges()).extracting(edge -> edge.node().labelEn()).containsExactly("sample word");
        assertThat(history.page(null, new PageRequest(2, first.pageInfo().endCursor()))
                        .edges())
                .extracting(edge -> edge.node().kind())
                .containsExactly(ChangeKind.ADD_SYNONYM, ChangeKind.ADD);
    }

    @Test
    void whoDidItIsToldUnlessTheIdentityIsProtected() {
        var one = add("Provkunskap ett");
        var proposal = proposals.propose(EMPLOYEE, new AddSynonym(one, Language.SV, "provordet"), WHY);
        assertThat(proposals.by(List.of(proposal), STEWARD)).containsValue("employee-1");
        graph.run(
                "MATCH (:Account {id: 'employee-1'})-[:IS]->(p) SET p.was = p.protected, p.protected = true", Map.of());
        try {
            assertThat(proposals.by(List.of(proposal), STEWARD)).isEmpty();
        } finally {
            graph.run("MATCH (:Account {id: 'employee-1'})-[:IS]->(p) SET p.protected = p.was REMOVE p.was", Map.of());
        }
    }

    @Test
    void whoeverProposedTakesItBackAndNobodyElse() {
        var proposal = proposals.propose(EMPLOYEE, added("Provkunskap ett", null), WHY);
        assertThatThrownBy(() -> proposals.withdraw(ADMIN, proposal.id())).isInstanceOf(Failure.NotFound.class);
        assertThat(proposals.withdraw(EMPLOYEE, proposal.id()).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThatThrownBy(() -> proposals.decline(STEWARD, proposal.id(), WHY)).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void nobodyBuriesTheOthersUnderProposals() {
        for (int i = 0; i < 20; i++) {
            proposals.propose(EMPLOYEE, added("Provkunskap " + i, null), WHY);
        }
        assertThatThrownBy(() -> proposals.propose(EMPLOYEE, added("Provkunskap x", null), WHY))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("20");
    }

    private static Add added(String labelSv, @Nullable String labelEn) {
        return new Add(SkillKind.KNOWLEDGE, labelSv, labelEn, List.of());
    }

    private String add(String label) {
        return stewardship.change(STEWARD, added(label, null), WHY).skill();
    }

    private void assertStandsOn(SkillChange change, SkillChange later) {
        assertThatThrownBy(() -> stewardship.undo(STEWARD, change.id(), WHY))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining("later change %d ".formatted(later.number()));
    }

    /// Everything that the graph says of a skill but its history.
    private Map<String, Object> whole(String skill) {
        return graph.get("""
                MATCH (s:Skill {id: $skill})
                RETURN properties(s) AS itself, COLLECT {
                  MATCH (s)-[r]-(o) WHERE NOT o:SkillChange AND NOT o:SkillProposal
                  RETURN [type(r), properties(r), o.id, startNode(r) = s] AS link ORDER BY type(r), o.id
                } AS links
                """, Map.of("skill", skill), Record::asMap);
    }

    private String nameOf(String account) {
        return graph.get(
                "MATCH (:Account {id: $account})-[:IS]->(p) RETURN p.givenName + ' ' + p.familyName AS name",
                Map.of("account", account),
                row -> row.get("name").asString());
    }

    private List<String> found(String text) {
        return skills.search(text, Language.SV, false, 5).stream()
                .map(hit -> hit.skill().uri())
                .filter(uri -> uri.startsWith("urn:samsas:skill:provkunskap"))
                .toList();
    }

    private List<String> waiting(Viewer viewer) {
        return proposals.page(viewer, ProposalStatus.WAITING, new PageRequest(50, null)).edges().stream()
                .map(edge -> edge.node().id())
                .toList();
    }

    private List<String> links(String skill) {
        return graph.list("""
                MATCH (:Skill {id: $skill})-[r:SAME_AS|REPLACED_BY]->(o)
                RETURN type(r) + coalesce(' ' + r.match, '') + ' ' + o.id AS link ORDER BY link
                """, Map.of("skill", skill), row -> row.get("link").asString());
    }

    private List<String> holders(String skill) {
        return graph.list(
                "MATCH (p:Person)-[:HOLDS]->(:Skill {id: $skill}) RETURN p.id AS id",
                Map.of("skill", skill),
                row -> row.get("id").asString());
    }
}
