package se.samsas.person.capacity;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Somebody;
import se.samsas.notice.NewsKind;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.notice.WaitingSource;
import se.samsas.person.Staff;

/// What people propose for their months on their managers' list of what waits, and what is decided among their news.
@Component
final class MonthsNotices implements WaitingSource {

    private final Staff staff;
    private final Notices notices;

    MonthsNotices(Staff staff, Notices notices) {
        this.staff = staff;
        this.notices = notices;
    }

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of(
                "decidesUnits",
                staff.units(viewer, Action.DECIDE_CAPACITY),
                "decidesSelf",
                String.valueOf(viewer.person()));
    }

    @Override
    public List<String> waiting() {
        return List.of("""
                MATCH (n:MonthsProposal {waiting: true})-[:OF]->(p:Person)
                WHERE size($decidesUnits) > 0 AND %s
                WITH count(n) AS proposals, min(n.at) AS since WHERE proposals > 0
                RETURN 'months-proposed' AS kind, proposals AS things, since, null AS about
                """.formatted(MonthsProposals.isFor("n", "p", "$decidesUnits", "$decidesSelf")));
    }

    /// Tells the person that their manager decided about their months.
    void decided(Transaction tx, String person) {
        notices.tell(tx, new Notice(NewsKind.MONTHS_DECIDED, new Somebody(person), null));
    }

    /// Tells the person that what they proposed is answered.
    void answered(Transaction tx, MonthsProposal proposal, boolean accepted) {
        notices.tell(
                tx,
                new Notice(
                        accepted ? NewsKind.MONTHS_ACCEPTED : NewsKind.MONTHS_DECLINED,
                        new Somebody(proposal.person()),
                        proposal.id()));
    }
}
