package se.samsas.skill.stewardship;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Doers;
import se.samsas.access.ReplacedAccounts;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Locks.Part;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;
import se.samsas.skill.stewardship.SkillProposal.ProposalStatus;
import se.samsas.skill.stewardship.SkillProposalStates.Act;
import se.samsas.skill.stewardship.SkillProposalStates.Side;
import se.samsas.skill.stewardship.TaxonomyChange.Add;

/// What users would have changed in the taxonomy. Whoever is signed in proposes and sees what came of it; whoever
/// administers the installation answers, the oldest first.
@Component
final class SkillProposals {

    /// So many may wait of one account; more would bury the others'.
    private static final int MOST_WAITING = 20;

    private static final String PROPOSAL = """
            p { .*, skill: [(p)-[:ABOUT]->(s) | s.id][0], other: [(p)-[:AND]->(o) | o.id][0],
                done: [(p)<-[:ANSWERS]-(c) | c.id][0] } AS proposal
            """;

    private final Graph graph;
    private final Stewardship stewardship;
    private final Skills skills;
    private final Versions versions;
    private final SkillProposalNotices notices;
    private final Doers doers;
    private final Clock clock;

    SkillProposals(
            Graph graph,
            Stewardship stewardship,
            Skills skills,
            Versions versions,
            SkillProposalNotices notices,
            Doers doers,
            Clock clock) {
        this.graph = graph;
        this.stewardship = stewardship;
        this.skills = skills;
        this.versions = versions;
        this.notices = notices;
        this.doers = doers;
        this.clock = clock;
    }

    /// Keeps a proposal until somebody answers it.
    ///
    /// @throws Failure.Conflict where too many of the viewer's wait
    SkillProposal propose(Viewer viewer, TaxonomyChange change, String why) {
        var id = UUID.randomUUID().toString();
        var parameters = StoredChange.parameters(change);
        parameters.put("id", id);
        parameters.put("why", why);
        parameters.put("by", viewer.account());
        parameters.put("at", Moment.now(clock));
        parameters.put("status", Spelling.of(SkillProposalStates.TABLE.beginning(Side.PROPOSER)));
        return graph.write(tx -> {
            tx.locks().account(viewer.account());
            var waiting = tx.get(
                    "MATCH (p:SkillProposal {by: $by, status: 'waiting'}) RETURN count(p) AS waiting",
                    parameters,
                    row -> row.get("waiting").asInt());
            if (waiting >= MOST_WAITING) {
                throw new Failure.Conflict(
                        "%d of your proposals wait for an answer.".formatted(waiting),
                        "Take one back, or wait until they are answered.");
            }
            requireThere(tx, change);
            stewardship.requireRead(tx, viewer, change, Stewardship.named(tx, change));
            tx.run("""
                    CREATE (p:SkillProposal {id: $id, status: $status, why: $why, by: $by, at: $at, kind: $kind})
                    SET p.skillKind = $skillKind, p.language = $language, p.labelSv = $labelSv, p.labelEn = $labelEn,
                        p.broader = $broader
                    WITH p
                    CALL (p) { MATCH (s:Skill {id: $skill}) CREATE (p)-[:ABOUT]->(s) }
                    CALL (p) { MATCH (o:Skill {id: $other}) CREATE (p)-[:AND]->(o) }
                    """, parameters);
            return get(tx, id);
        });
    }

    /// Who made each, where they are named to the viewer.
    Map<SkillProposal, String> by(List<SkillProposal> of, Viewer viewer) {
        return viewer.may(Action.MAINTAIN_TAXONOMY) ? doers.shown(graph, viewer, of, SkillProposal::account) : Map.of();
    }

    /// Takes the viewer's own proposal back.
    ///
    /// @throws Failure.NotFound where it is not the viewer's
    SkillProposal withdraw(Viewer viewer, String id) {
        return graph.write(tx -> {
            var proposal = lock(tx, id);
            if (!own(tx, viewer).test(proposal)) {
                throw new Failure.NotFound("proposal", id);
            }
            return end(tx, proposal, Act.WITHDRAW, Side.PROPOSER, viewer, null);
        });
    }

    /// Says yes, and does what was proposed, or what was made of it.
    ///
    /// @param instead what is done in its place; null: what was proposed
    /// @param why     for whoever proposed it, and for the history of the skill; null: the words of the proposal
    SkillProposal accept(Viewer viewer, String id, @Nullable TaxonomyChange instead, @Nullable String why) {
        Stewardship.require(viewer);
        return graph.write(tx -> {
            var proposal = lock(tx, id);
            requirePossible(tx, proposal, Act.ACCEPT, Side.STEWARD, viewer);
            stewardship.change(
                    tx,
                    viewer,
                    Objects.requireNonNullElse(instead, proposal.change()),
                    Objects.requireNonNullElse(why, proposal.why()),
                    id);
            return end(tx, proposal, Act.ACCEPT, Side.STEWARD, viewer, why);
        });
    }

    /// Says no, and why.
    SkillProposal decline(Viewer viewer, String id, String why) {
        Stewardship.require(viewer);
        return graph.write(tx -> end(tx, lock(tx, id), Act.DECLINE, Side.STEWARD, viewer, why));
    }

    /// Those of a status, the oldest first: for those who answer all, for others their own.
    ///
    /// @param status of which status; null: of all
    Connection<SkillProposal> page(Viewer viewer, @Nullable ProposalStatus status, PageRequest request) {
        var after = request.afterNumber(2);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(
                "by", viewer.may(Action.MAINTAIN_TAXONOMY) ? null : ReplacedAccounts.with(graph, viewer.account()));
        parameters.put("status", status == null ? null : Spelling.of(status));
        parameters.put("at", after == null ? null : after.number());
        parameters.put("id", after == null ? null : after.id());
        parameters.put("limit", request.limit());
        var wanted = "MATCH (p:SkillProposal) WHERE true"
                + (parameters.get("by") == null ? "" : " AND p.by IN $by")
                + (status == null ? "" : " AND p.status = $status");
        var proposals = graph.list("""
                %s AND ($at IS NULL OR p.at.epochMillis > $at OR (p.at.epochMillis = $at AND p.id > $id))
                WITH p ORDER BY p.at.epochMillis, p.id LIMIT $limit
                RETURN %s
                ORDER BY p.at.epochMillis, p.id
                """.formatted(wanted, PROPOSAL), parameters, SkillProposals::proposal);
        var total = graph.get(
                wanted + " RETURN count(p) AS proposals",
                parameters,
                row -> row.get("proposals").asInt());
        return Connection.of(
                proposals,
                request,
                total,
                proposal -> Cursor.of(String.valueOf(proposal.at().toEpochMilli()), proposal.id()));
    }

    /// The proposal with this id, where the viewer answers proposals or made it.
    Optional<SkillProposal> find(Viewer viewer, String id) {
        return graph.find(
                        "MATCH (p:SkillProposal {id: $id}) RETURN " + PROPOSAL,
                        Map.of("id", id),
                        SkillProposals::proposal)
                .filter(readable(viewer));
    }

    /// Those of these proposals that [#find(Viewer, String)] gives, by id.
    Map<String, SkillProposal> list(Viewer viewer, Collection<String> ids) {
        return graph
                .list(
                        "MATCH (p:SkillProposal) WHERE p.id IN $ids RETURN " + PROPOSAL,
                        Map.of("ids", ids),
                        SkillProposals::proposal)
                .stream()
                .filter(readable(viewer))
                .collect(toMap(SkillProposal::id, identity()));
    }

    /// Which of them the viewer made, by whichever account.
    Map<SkillProposal, Boolean> own(Collection<SkillProposal> of, Viewer viewer) {
        var own = own(graph, viewer);
        return of.stream().collect(toMap(identity(), own::test));
    }

    private Predicate<SkillProposal> readable(Viewer viewer) {
        return viewer.may(Action.MAINTAIN_TAXONOMY) ? _ -> true : own(graph, viewer);
    }

    private static Predicate<SkillProposal> own(Queries queries, Viewer viewer) {
        var accounts = ReplacedAccounts.with(queries, viewer.account());
        return proposal -> accounts.contains(proposal.account());
    }

    /// Under which skills each would put a new one.
    Map<SkillProposal, List<Skill>> broader(Collection<SkillProposal> of) {
        var known = skills.list(
                of.stream().flatMap(proposal -> broader(proposal).stream()).collect(toSet()));
        return of.stream()
                .collect(toMap(
                        identity(),
                        proposal -> broader(proposal).stream()
                                .flatMap(uri -> Stream.ofNullable(known.get(uri)))
                                .toList()));
    }

    private static List<String> broader(SkillProposal proposal) {
        return proposal.change() instanceof Add add ? add.broader() : List.of();
    }

    private SkillProposal end(
            Transaction tx, SkillProposal proposal, Act act, Side who, Viewer viewer, @Nullable String answer) {
        requirePossible(tx, proposal, act, who, viewer);
        var what = "The proposal '%s'".formatted(proposal.id());
        var status = SkillProposalStates.TABLE.after(what, proposal.status(), act, who);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", proposal.id());
        parameters.put("status", Spelling.of(status));
        parameters.put("answer", answer);
        parameters.put("by", viewer.account());
        parameters.put("at", Moment.now(clock));
        tx.run("""
                MATCH (p:SkillProposal {id: $id})
                SET p.status = $status, p.answer = $answer, p.answeredBy = $by, p.answered = $at
                """, parameters);
        notices.answered(tx, viewer, proposal);
        return get(tx, proposal.id());
    }

    private static void requireThere(Queries tx, TaxonomyChange change) {
        var named = new ArrayList<String>(change instanceof Add add ? add.broader() : List.of());
        Stream.of(change.about(), change.other()).filter(Objects::nonNull).forEach(named::add);
        var there = tx.list(
                "MATCH (s:Skill) WHERE s.id IN $skills RETURN s.id AS id",
                Map.of("skills", named),
                row -> row.get("id").asString());
        named.stream().filter(skill -> !there.contains(skill)).findFirst().ifPresent(missing -> {
            throw new Failure.NotFound("skill", missing);
        });
    }

    /// Says who was before.
    private void requirePossible(Queries tx, SkillProposal proposal, Act act, Side who, Viewer viewer) {
        if (!SkillProposalStates.TABLE.allows(proposal.status(), act, who)) {
            var last = tx.find(
                    """
                    MATCH (p:SkillProposal {id: $id}) WHERE p.answeredBy IS NOT NULL
                    RETURN p.answeredBy AS account, p.answered AS at
                    """,
                    Map.of("id", proposal.id()),
                    row -> new Versions.Last(
                            row.get("account").asString(),
                            row.get("at").asZonedDateTime().toInstant()));
            throw versions.conflict(tx, viewer, "The proposal was %s".formatted(Spelling.of(proposal.status())), last);
        }
    }

    private static SkillProposal lock(Transaction tx, String id) {
        tx.locks().part(Part.SKILL_PROPOSAL, id);
        return get(tx, id);
    }

    private static SkillProposal get(Queries tx, String id) {
        return tx.find("""
                        MATCH (p:SkillProposal {id: $id})
                        RETURN %s
                        """.formatted(PROPOSAL), Map.of("id", id), SkillProposals::proposal)
                .orElseThrow(() -> new Failure.NotFound("proposal", id));
    }

    private static SkillProposal proposal(Record row) {
        var node = row.get("proposal");
        return new SkillProposal(
                node.get("id").asString(),
                StoredChange.of(node),
                node.get("why").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("by").asString(),
                Spelling.read(ProposalStatus.class, node.get("status").asString()),
                node.get("answer").asString(null),
                node.get("answered").isNull()
                        ? null
                        : node.get("answered").asZonedDateTime().toInstant(),
                node.get("done").asString(null));
    }
}
