package se.samsas.person.proposal;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Holder;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.notice.WaitingSource;
import se.samsas.person.Staff;

/// Proposals and profiles on the lists of what waits and what is news.
@Component
final class ProposalNotices implements WaitingSource, NewsRule {

    private static final String OF_PERSON = """
            MATCH (p:Person {id: $person}) WHERE $describes
            CALL (p) {
              MATCH (p)<-[:TO]-(n:Proposal) WHERE n.answer IS NULL
              RETURN count(n) AS proposals, min(n.at) AS since
            }
            WITH p, proposals, since WHERE proposals > 0 OR NOT EXISTS { (p)-[:HOLDS]->() }
            RETURN CASE proposals WHEN 0 THEN 'own-profile' ELSE 'proposals' END AS kind,
                   CASE proposals WHEN 0 THEN 1 ELSE proposals END AS things, since, null AS about
            """;

    private final Graph graph;
    private final Staff staff;
    private final Notices notices;

    ProposalNotices(Graph graph, Staff staff, Notices notices) {
        this.graph = graph;
        this.staff = staff;
        this.notices = notices;
    }

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of(
                "describes",
                viewer.may(Action.DESCRIBE_PERSON, Scope.OWN),
                "units",
                staff.units(viewer),
                "self",
                String.valueOf(viewer.person()));
    }

    @Override
    public List<String> waiting() {
        return List.of(OF_PERSON, ofManager());
    }

    /// Whoever was proposed something has the next word, whatever they answered.
    private static String ofManager() {
        return """
                MATCH (u:Unit)<-[e:EMPLOYED]-(p:Person)
                WHERE u.id IN $units AND %s
                  AND p.familyName IS NOT NULL AND %s AND p.id <> $self
                  AND NOT EXISTS { (p)-[:HOLDS]->() }
                  AND NOT EXISTS { (p)<-[:TO]-(n:Proposal) WHERE coalesce(n.answer, '') <> 'withdrawn' }
                WITH count(DISTINCT p) AS people WHERE people > 0
                RETURN 'people-without-skills' AS kind, people AS things, null AS since, null AS about
                """.formatted(Standing.runs("e"), ProtectedIdentity.noneOf("p"));
    }

    /// Tells those who made these proposals that the person answered. What, their page of the unit says.
    void answered(Transaction tx, String person, Collection<Proposal> proposals) {
        tx.list(
                        "MATCH (n:Proposal) WHERE n.id IN $ids RETURN DISTINCT n.by AS account ORDER BY account",
                        Map.of("ids", proposals.stream().map(Proposal::id).toList()),
                        row -> row.get("account").asString())
                .forEach(account ->
                        notices.tell(tx, new Notice(NewsKind.PROPOSALS_ANSWERED, new Holder(account), person)));
    }

    @Override
    public NewsKind kind() {
        return NewsKind.PROPOSALS_ANSWERED;
    }

    /// As the page of a unit: of those who work in one that the viewer manages today.
    @Override
    public String readable() {
        return "EXISTS { MATCH (p:Person {id: n.about}) WHERE %s }".formatted(Staff.takesIn("p"));
    }

    /// The names of those who answered, by their ids.
    Map<String, String> names(Collection<String> people) {
        return graph
                .list(
                        """
                        MATCH (p:Person) WHERE p.id IN $people AND p.familyName IS NOT NULL
                        RETURN p.id AS id, coalesce(p.givenName + ' ', '') + p.familyName AS name
                        """,
                        Map.of("people", people),
                        row -> Map.entry(
                                row.get("id").asString(), row.get("name").asString()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
