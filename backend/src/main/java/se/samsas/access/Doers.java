package se.samsas.access;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;

/// Whom records of what was done name to a viewer, for all of them. Whoever is not named leaves nothing that would
/// tell why: their identity may be protected, they may work elsewhere, be erased, or be unknown to the graph.
@Component
public final class Doers {

    private final Clock clock;

    Doers(Clock clock) {
        this.clock = clock;
    }

    /// An account that may be named.
    ///
    /// @param name of its person, where the viewer sees the staff of an agency that employs them today; one's own
    public record Doer(String account, @Nullable String name) {

        /// The name, or else the account.
        public String shown() {
            return Objects.requireNonNullElse(name, account);
        }
    }

    /// Those of these accounts that are named to the viewer: the viewer's own; and, but for people with a protected
    /// identity, those of people whose agency's staff the viewer sees, those that act for an agency whose roles the
    /// viewer gives or whose person works there, and every one where the viewer administers the installation.
    public Map<String, Doer> of(Queries queries, Viewer viewer, Collection<String> accounts) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("accounts", accounts.stream().distinct().toList());
        parameters.put("viewer", viewer.account());
        parameters.put("self", viewer.person());
        parameters.put("all", viewer.may(Action.GRANT, Scope.ANY));
        parameters.put("mine", viewer.agencies(Action.GRANT));
        parameters.put("staffs", viewer.agencies(Action.READ_PERSON));
        parameters.put("today", LocalDate.now(clock));
        return queries
                .list(
                        """
                        MATCH (a:Account) WHERE a.id IN $accounts
                        OPTIONAL MATCH (a)-[:IS]->(p:Person)
                        WITH a, p, %s AS employers
                        WITH a, p, employers, a.id = $viewer OR coalesce(p.id = $self, false) AS own,
                             any(g IN employers WHERE g IN $staffs) AS staff
                        WHERE own OR (%s AND (
                          $all OR staff OR any(g IN employers WHERE g IN $mine)
                          OR EXISTS { MATCH (a)-[:ACTS_FOR]->(g:Agency) WHERE g.id IN $mine }))
                        RETURN a.id AS account,
                               CASE WHEN own OR staff THEN coalesce(p.givenName + ' ', '') + p.familyName END AS name
                        """.formatted(Standing.employers("p"), ProtectedIdentity.noneOf("p")),
                        parameters,
                        row -> new Doer(
                                row.get("account").asString(), row.get("name").asString(null)))
                .stream()
                .collect(toMap(Doer::account, identity()));
    }

    /// Who did each of these, as it is shown to the viewer; who is not named is left out.
    ///
    /// @param by the account that did it
    public <T> Map<T, String> shown(Queries queries, Viewer viewer, List<T> done, Function<T, @Nullable String> by) {
        var accounts = done.stream().map(by).filter(Objects::nonNull).toList();
        var named = of(queries, viewer, accounts);
        var shown = new HashMap<T, String>();
        for (var one : done) {
            var account = by.apply(one);
            var doer = account == null ? null : named.get(account);
            if (doer != null) {
                shown.put(one, doer.shown());
            }
        }
        return shown;
    }
}
