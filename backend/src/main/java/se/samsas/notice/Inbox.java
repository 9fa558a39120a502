package se.samsas.notice;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// What waits for a viewer, and what they are told.
@Component
final class Inbox {

    /// Further back nobody reads.
    private static final int MOST = 500;

    private static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparing(Waiting::kind)
            .thenComparing(Waiting::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Waiting::about, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    private final Graph graph;
    private final List<WaitingSource> sources;
    private final Map<NewsKind, NewsRule> rules;

    Inbox(Graph graph, List<WaitingSource> sources, List<NewsRule> rules) {
        this.graph = graph;
        this.sources = sources;
        this.rules = rules.stream().collect(toMap(NewsRule::kind, identity()));
    }

    /// What waits for the viewer, the most urgent first, and of a kind the oldest.
    List<Waiting> waiting(Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.of(viewer).stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /// What the viewer is told, the latest first.
    Connection<News> page(Viewer viewer, PageRequest request) {
        var after = request.afterNumber(2);
        var all = list(viewer);
        var rows = all.stream()
                .filter(news -> after == null
                        || news.at().toEpochMilli() < after.number()
                        || (news.at().toEpochMilli() == after.number()
                                && news.id().compareTo(after.id()) > 0))
                .limit(request.limit())
                .toList();
        return Connection.of(
                rows,
                request,
                all.size(),
                news -> Cursor.of(String.valueOf(news.at().toEpochMilli()), news.id()));
    }

    /// How much of it the viewer has not read.
    int unread(Viewer viewer) {
        return Math.toIntExact(
                list(viewer).stream().filter(news -> !news.read()).count());
    }

    /// Marks what the viewer has read. What they are not told is left as it is, whether it is there or not;
    /// and so is all where the graph does not know the account.
    void markRead(Viewer viewer, Collection<String> ids) {
        var person = viewer.person();
        graph.write(tx -> {
            if (person == null) {
                tx.locks().account(viewer.account());
            } else {
                tx.locks().person(person);
            }
            var told = told(tx, viewer).stream()
                    .map(News::id)
                    .filter(ids::contains)
                    .toList();
            tx.run(
                    """
                    MATCH (reader:%s {id: $reader})
                    UNWIND $told AS id
                    MATCH (n:Notice {id: id})
                    MERGE (reader)-[:READ]->(n)
                    """.formatted(person == null ? "Account" : "Person"),
                    Map.of("reader", Objects.requireNonNullElse(person, viewer.account()), "told", told));
            return true;
        });
    }

    private List<News> list(Viewer viewer) {
        var told = told(graph, viewer);
        var readable = new EnumMap<NewsKind, Set<String>>(NewsKind.class);
        told.stream()
                .filter(news -> rules.containsKey(news.kind()))
                .collect(groupingBy(News::kind, mapping(Inbox::about, toList())))
                .forEach((kind, about) -> readable.put(
                        kind, Objects.requireNonNull(rules.get(kind)).readable(viewer, about)));
        return told.stream()
                .filter(news -> {
                    var some = readable.get(news.kind());
                    return some == null || some.contains(about(news));
                })
                .toList();
    }

    /// News of a kind that has a rule are about something.
    private static String about(News news) {
        return Objects.requireNonNull(news.about());
    }

    private static List<News> told(Queries queries, Viewer viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", viewer.person());
        parameters.put("account", viewer.account());
        parameters.put("deciding", deciding(viewer));
        parameters.put(
                "everywhere",
                actions()
                        .filter(action -> viewer.may(action, Scope.ANY))
                        .map(Spelling::of)
                        .toList());
        parameters.put("most", MOST);
        return queries.list("""
                CALL () {
                  MATCH (:Person {id: $person})<-[:TELLS]-(n:Notice)
                  RETURN n
                  UNION
                  MATCH (:Account {id: $account})<-[:TELLS]-(n:Notice)
                  RETURN n
                  UNION
                  UNWIND $deciding AS one
                  MATCH (:Agency {id: one.agency})<-[:TELLS]-(n:Notice)
                  WHERE n.may IN one.may
                  RETURN n
                  UNION
                  MATCH (n:Notice) WHERE n.everywhere IN $everywhere
                  RETURN n
                }
                RETURN n, EXISTS { (n)<-[:READ]-(:Person {id: $person}) }
                  OR EXISTS { (n)<-[:READ]-(:Account {id: $account}) } AS read
                ORDER BY n.at.epochMillis DESC, n.id LIMIT $most
                """, parameters, Inbox::news);
    }

    /// By agency what the viewer may do for it.
    private static List<Map<String, Object>> deciding(Viewer viewer) {
        var may = actions()
                .flatMap(action -> viewer.agencies(action).stream().map(agency -> Map.entry(agency, action)))
                .collect(groupingBy(Map.Entry::getKey, mapping(one -> Spelling.of(one.getValue()), toList())));
        return may.entrySet().stream()
                .map(one -> Map.<String, Object>of("agency", one.getKey(), "may", one.getValue()))
                .toList();
    }

    private static Stream<Action> actions() {
        return Arrays.stream(Action.values());
    }

    private static News news(Record row) {
        var node = row.get("n");
        return new News(
                node.get("id").asString(),
                Spelling.read(NewsKind.class, node.get("kind").asString()),
                node.get("about").asString(null),
                node.get("at").asZonedDateTime().toInstant(),
                row.get("read").asBoolean());
    }
}
