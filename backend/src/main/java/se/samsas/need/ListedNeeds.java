package se.samsas.need;

import static se.samsas.access.Action.ASK;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.text.TypedWords;

/// The needs of all agencies that somebody may ask for, in one list. It says what each is called, whose it is
/// and its state, and nothing else: what is done with a need is done while acting for its agency.
@Component
public final class ListedNeeds {

    private static final String LISTED = """
            n.id AS id, n.titleSv AS titleSv, n.titleEn AS titleEn, a.id AS asker, n.status AS status,
            n.created AS created""";

    private static final Comparator<ListedNeed> OPEN_THEN_NEWEST_FIRST = Comparator.comparing(
                    (ListedNeed need) -> need.status() != NeedStatus.OPEN)
            .thenComparing(ListedNeed::created, Comparator.reverseOrder())
            .thenComparing(ListedNeed::id);

    private final Graph graph;

    ListedNeeds(Graph graph) {
        this.graph = graph;
    }

    /// Newest first.
    ///
    /// @param agency one of these agencies; null for all
    /// @param status of which status; null for all
    /// @throws Failure.NotAllowed where the viewer may not ask for the agency, or there is none
    Connection<ListedNeed> page(
            Viewer viewer, @Nullable String agency, @Nullable NeedStatus status, PageRequest request) {
        var agencies = viewer.agenciesToChoose(ASK);
        if (agency != null && !agencies.contains(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not ask for the agency '%s'.".formatted(viewer.account(), agency),
                    "Ask for an agency that you plan for, or are a manager at, or for none to list all of them.");
        }
        return NeedPages.of(
                graph,
                agency == null ? agencies : Set.of(agency),
                status,
                request,
                LISTED,
                ListedNeeds::need,
                ListedNeeds::cursor);
    }

    /// Those whose title in either language is called as somebody types, open ones first, then the newest; nothing
    /// where the viewer may ask for no agency.
    ///
    /// @param first how many at most, 1 to 100
    public Optional<Connection<ListedNeed>> called(TypedWords words, Viewer viewer, int first) {
        var agencies = viewer.agenciesToChoose(ASK);
        if (agencies.isEmpty()) {
            return Optional.empty();
        }
        var needs = graph.list(
                "MATCH (a:Agency)-[:ASKS]->(n:Need) WHERE a.id IN $agencies RETURN " + LISTED,
                Map.of("agencies", agencies),
                ListedNeeds::need);
        var called = words.among(
                needs, need -> Stream.of(need.titleSv(), need.titleEn()).flatMap(Stream::ofNullable));
        return Optional.of(Connection.of(
                called.stream().sorted(OPEN_THEN_NEWEST_FIRST).limit(first + 1L).toList(),
                new PageRequest(first, null),
                called.size(),
                ListedNeeds::cursor));
    }

    private static Cursor cursor(ListedNeed need) {
        return Cursor.of(need.created().toString(), need.id());
    }

    private static ListedNeed need(Record row) {
        return new ListedNeed(
                row.get("id").asString(),
                row.get("titleSv").asString(null),
                row.get("titleEn").asString(null),
                row.get("asker").asString(),
                Spelling.read(NeedStatus.class, row.get("status").asString()),
                row.get("created").asLocalDate());
    }
}
