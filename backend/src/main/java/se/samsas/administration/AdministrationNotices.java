package se.samsas.administration;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.audit.AuditTrail.Verified;
import se.samsas.audit.VerificationListener;
import se.samsas.graph.Graph;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Deciders;
import se.samsas.notice.Addressee.Installation;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.notice.WaitingSource;

/// Sharing and the audit trail on the lists of what waits and what is news.
@Component
final class AdministrationNotices implements WaitingSource, NewsRule, VerificationListener {

    private final Graph graph;
    private final Notices notices;

    AdministrationNotices(Graph graph, Notices notices) {
        this.graph = graph;
        this.notices = notices;
    }

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of("readsAudit", viewer.may(Action.READ_AUDIT));
    }

    /// A trail that does not hold is for all who may read it.
    @Override
    public List<String> waiting() {
        return List.of("""
                MATCH (h:AuditHead {id: 'audit'})
                WHERE $readsAudit AND h.broken IS NOT NULL AND h.verifiedAt IS NOT NULL
                RETURN 'audit-broken' AS kind, 1 AS things, h.verifiedAt AS since, null AS about
                """);
    }

    /// That the trail holds as before is no news to whoever has read it; that it holds again is. While it does not,
    /// that waits, and nobody can mark it as read.
    @Override
    public void verified(Transaction tx, Verified verified, boolean brokenBefore) {
        if (verified.broken() != null) {
            return;
        }
        var readers = new Installation(Action.READ_AUDIT);
        if (brokenBefore) {
            notices.tell(tx, new Notice(NewsKind.AUDIT_VERIFIED, readers, null));
        } else {
            notices.confirm(tx, NewsKind.AUDIT_VERIFIED, readers);
        }
    }

    /// Tells those who may see with whom either agency shares.
    void sharingChanged(Transaction tx, SharingRecord kept) {
        List.of(kept.agency(), kept.with())
                .forEach(agency -> notices.tell(
                        tx,
                        new Notice(NewsKind.SHARING_CHANGED, new Deciders(Action.READ_SHARING, agency), kept.id())));
    }

    @Override
    public NewsKind kind() {
        return NewsKind.SHARING_CHANGED;
    }

    /// What one has done oneself is no news.
    @Override
    public String readable() {
        return "EXISTS { MATCH (c:SharingChange {id: n.about}) WHERE c.by <> $account }";
    }

    /// An agency that shares its people, and with which.
    record Sharers(String agency, String with) {}

    /// Between which agencies each of these changes is, by its id.
    Map<String, Sharers> sharers(Collection<String> changes) {
        return graph
                .list(
                        """
                        MATCH (c:SharingChange) WHERE c.id IN $changes
                        MATCH (with:Agency)<-[:WITH]-(c)-[:OF]->(of:Agency)
                        RETURN c.id AS id, of.id AS agency, with.id AS with
                        """,
                        Map.of("changes", changes),
                        row -> Map.entry(
                                row.get("id").asString(),
                                new Sharers(
                                        row.get("agency").asString(),
                                        row.get("with").asString())))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
