package se.samsas.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Deciders;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;

/// Sharings that end because something happened to an agency, on the list of what is news.
@Component
final class AgencyNotices implements NewsRule {

    private final Notices notices;
    private final Clock clock;

    AgencyNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// Tells those who may see with whom either agency shares: of the others that it shared with, and of the agency
    /// itself or of those that came of it. For one that is no more nobody decides.
    void sharingsEnded(Transaction tx, String event, AgencyChange change, AgencyEffects effects) {
        if (effects.sharings() == 0) {
            return;
        }
        var concerned = new TreeSet<>(effects.sharingWith());
        concerned.addAll(change.of());
        change.into().stream().map(Target::id).forEach(concerned::add);
        tx.list(
                        "MATCH (a:Agency) WHERE a.id IN $concerned AND %s RETURN a.id AS agency ORDER BY agency"
                                .formatted(Standing.stands("a")),
                        Map.of("concerned", concerned, "today", LocalDate.now(clock)),
                        row -> row.get("agency").asString())
                .forEach(agency -> notices.tell(
                        tx, new Notice(NewsKind.SHARING_ENDED, new Deciders(Action.READ_SHARING, agency), event)));
    }

    @Override
    public NewsKind kind() {
        return NewsKind.SHARING_ENDED;
    }

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of();
    }

    /// What one has done oneself is no news.
    @Override
    public String readable() {
        return "EXISTS { MATCH (e:AgencyEvent {id: n.about}) WHERE e.by <> $account }";
    }
}
