package se.samsas.agency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// The agencies. Everybody who is signed in may know of them.
@Component
public final class Agencies {

    private final Graph graph;
    private final Clock clock;

    Agencies(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// An agency as a search found it.
    ///
    /// @param formerly the name of before by which it was found, its own or of one that it took over from; absent
    ///                 where it was found as it is called now
    public record Found(Agency agency, @Nullable String formerly) {}

    /// The agency with this id.
    public Optional<Agency> find(String id) {
        return Optional.ofNullable(list(List.of(id)).get(id));
    }

    /// The agency with this id.
    ///
    /// @throws Failure.NotFound where there is none
    public Agency get(String id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("agency", id));
    }

    /// The agency with this id, in a transaction.
    static Optional<Agency> find(Queries queries, String id) {
        return queries.find("MATCH (a:Agency {id: $id}) RETURN a", Map.of("id", id), Agencies::agency);
    }

    /// Those of these agencies that there are, by id, in one query.
    public Map<String, Agency> list(Collection<String> ids) {
        return graph
                .list(
                        "UNWIND $ids AS id MATCH (a:Agency {id: id}) RETURN DISTINCT a",
                        Map.of("ids", ids),
                        Agencies::agency)
                .stream()
                .collect(toMap(Agency::id, identity()));
    }

    /// Agencies by their Swedish names; Sweden has about 1,300 with regions and municipalities.
    ///
    /// @param search words that begin words of a name, now or before, of its own or of one it took over from; or
    ///               its organisation number; null for all
    /// @param state  of which state; null for all
    public Connection<Found> page(@Nullable String search, @Nullable AgencyState state, PageRequest request) {
        var today = LocalDate.now(clock);
        var found = AgencySearch.of(search).map(this::foundSomehow).orElseGet(this::all).stream()
                .filter(each -> state == null || each.agency().state(today) == state)
                .toList();
        return Connection.byName(
                found,
                request,
                each -> each.agency().nameSv(),
                each -> each.agency().id());
    }

    private List<Found> all() {
        return graph.list("MATCH (a:Agency) RETURN a", Map.of(), row -> new Found(agency(row), null));
    }

    /// Without regard to marks where nothing is found with it: not every keyboard has them.
    private List<Found> foundSomehow(AgencySearch search) {
        var found = found(search);
        return found.isEmpty() ? found(search.withoutMarks()) : found;
    }

    private List<Found> found(AgencySearch search) {
        record Row(Agency agency, List<String> hits) {}
        var rows = graph.list(
                """
                CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS hit
                MATCH (hit)-[:SUCCEEDED_BY*0..]->(a:Agency)
                RETURN a, collect(DISTINCT hit.id) AS hits
                """,
                Map.of("index", search.index(), "query", search.query()),
                row -> new Row(agency(row), row.get("hits").asList(hit -> hit.asString())));
        var byId = rows.stream().map(Row::agency).collect(toMap(Agency::id, identity()));
        return rows.stream()
                .map(row -> new Found(
                        row.agency(),
                        search.formerly(
                                        row.agency(),
                                        row.hits().stream()
                                                .map(byId::get)
                                                .filter(Objects::nonNull)
                                                .toList())
                                .orElse(null)))
                .toList();
    }

    /// Whether the agency takes part today.
    AgencyState state(Agency agency) {
        return agency.state(LocalDate.now(clock));
    }

    /// For what only an agency may begin that takes part, in the transaction in which it begins.
    ///
    /// @throws Failure.Conflict where the agency is dissolved, or has left Samsas
    public void requireTakingPart(Queries transaction, String id) {
        var agency = find(transaction, id).orElseThrow(() -> new Failure.NotFound("agency", id));
        if (state(agency) != AgencyState.ACTIVE) {
            throw new Failure.Conflict(
                    "The agency '%s' (%s) is %s.".formatted(agency.nameSv(), id, Spelling.of(state(agency))),
                    "Choose an agency that takes part in Samsas.");
        }
    }

    private static Agency agency(Record row) {
        var node = row.get("a");
        return new Agency(
                node.get("id").asString(),
                Spelling.read(AgencyKind.class, node.get("kind").asString()),
                node.get("nameSv").asString(),
                node.get("nameEn").asString(null),
                node.get("shortName").asString(null),
                node.get("orgNumber").asString(null),
                node.get("region").asString(null),
                node.get("employees").isNull() ? null : node.get("employees").asInt(),
                node.get("invented").asBoolean(false),
                node.get("formerNames").asList(name -> name.asString(), List.of()),
                node.get("dissolved").asLocalDate(null),
                node.get("left").asLocalDate(null));
    }
}
