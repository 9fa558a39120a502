package se.samsas.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.RolesToday;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Holders;
import se.samsas.notice.Addressee.Somebody;

/// Tells people that their roles were changed by hand or by an import: given, taken, or ended with what they stand
/// on. What comes of a day that passes, or of what becomes of an agency, is not told.
@Component
public final class RoleNews {

    private final Notices notices;
    private final Clock clock;

    RoleNews(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// Tells those who act by these accounts.
    public void changed(Transaction tx, Collection<String> accounts) {
        if (!accounts.isEmpty()) {
            notices.tell(tx, new Notice(NewsKind.ROLES_CHANGED, new Holders(accounts), null));
        }
    }

    /// Tells these people, whose account is another's from now on, or nobody's.
    public void lost(Transaction tx, Collection<String> people) {
        people.forEach(person -> notices.tell(tx, new Notice(NewsKind.ROLES_CHANGED, new Somebody(person), null)));
    }

    /// Does something to these people's employments and managements, and tells those whose roles are others today by
    /// it than before: them, and whoever has roles for which they answer, who are locked as well
    /// ([RolesToday#affected]).
    public void watching(Transaction tx, Collection<String> people, Runnable work) {
        var today = LocalDate.now(clock);
        var before = RolesToday.of(tx, people, today);
        work.run();
        if (!before.isEmpty()) {
            var after = RolesToday.of(tx, people, today);
            changed(
                    tx,
                    after.entrySet().stream()
                            .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }
}
