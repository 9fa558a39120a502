package se.samsas.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import se.samsas.graph.Spelling;

/// What waits for a viewer, and what they are told.
@Component
final class Inbox {

    /// Further nobody counts what there is to see.
    static final int MOST_COUNTED = 100;

    private static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparing(Waiting::kind)
            .thenComparing(Waiting::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Waiting::about, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    private static final String IS_READ = """
            (EXISTS { (n)<-[:READ]-(:Person {id: $person}) } OR EXISTS { (n)<-[:READ]-(:Account {id: $account}) })""";

    private final Graph graph;
    private final Clock clock;
    private final Set<InboxPart> parts;
    /// Rows of all that waits.
    private final String waiting;
    /// Gives each notice `n` that the viewer is told and may still read.
    private final String told;

    Inbox(Graph graph, Clock clock, List<WaitingSource> sources, List<NewsRule> rules) {
        this.graph = graph;
        this.clock = clock;
        this.parts = Stream.concat(sources.stream(), rules.stream()).collect(Collectors.toUnmodifiableSet());
        this.waiting =
                sources.stream().flatMap(source -> source.waiting().stream()).collect(joining("UNION ALL\n"));
        this.told = """
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
                WITH n WHERE true
                """ + rules.stream().map(Inbox::condition).collect(joining());
    }

    private static String condition(NewsRule rule) {
        return "  AND (n.kind <> '%s' OR %s)\n".formatted(Spelling.of(rule.kind()), rule.readable());
    }

    /// What waits for the viewer, the most urgent first, and of a kind the oldest.
    List<Waiting> waiting(Viewer viewer) {
        return graph.list(waiting, parameters(viewer), Inbox::waiting).stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /// What the viewer is told, the latest first.
    Connection<News> page(Viewer viewer, PageRequest request) {
        var after = request.afterNumber(2);
        var parameters = parameters(viewer);
        parameters.put("at", after == null ? null : after.number());
        parameters.put("id", after == null ? null : after.id());
        parameters.put("limit", request.limit());
        var rows = graph.list(told + """
                  AND ($at IS NULL OR n.at.epochMillis < $at OR (n.at.epochMillis = $at AND n.id > $id))
                WITH n ORDER BY n.at.epochMillis DESC, n.id LIMIT $limit
                RETURN n, %s AS read ORDER BY n.at.epochMillis DESC, n.id
                """.formatted(IS_READ), parameters, Inbox::news);
        int total = graph.get(
                told + "RETURN count(n) AS news",
                parameters,
                row -> row.get("news").asInt());
        return Connection.of(
                rows, request, total, news -> Cursor.of(String.valueOf(news.at().toEpochMilli()), news.id()));
    }

    /// How much of it the viewer has not read.
    int unread(Viewer viewer) {
        return graph.get(
                told + "  AND NOT %s\nRETURN count(n) AS unread".formatted(IS_READ),
                parameters(viewer),
                row -> row.get("unread").asInt());
    }

    /// How much waits for the viewer or is unread; of more than [#MOST_COUNTED] only that.
    int count(Viewer viewer) {
        var parameters = parameters(viewer);
        parameters.put("most", MOST_COUNTED);
        int all = graph.get(
                """
                CALL () {
                  CALL () {
                    %s
                  }
                  RETURN count(*) AS waiting
                }
                CALL () {
                  %s AND NOT %s
                  WITH n LIMIT $most
                  RETURN count(n) AS unread
                }
                RETURN waiting + unread AS all
                """.formatted(waiting, told, IS_READ),
                parameters,
                row -> row.get("all").asInt());
        return Math.min(all, MOST_COUNTED);
    }

    /// Marks what the viewer has read. What they are not told is left as it is, whether it is there or not;
    /// and so is all where the graph does not know the account.
    void markRead(Viewer viewer, Collection<String> ids) {
        var person = viewer.person();
        var parameters = parameters(viewer);
        parameters.put("ids", ids);
        parameters.put("reader", Objects.requireNonNullElse(person, viewer.account()));
        graph.write(tx -> {
            if (person == null) {
                tx.locks().account(viewer.account());
            } else {
                tx.locks().person(person);
            }
            tx.run(told + """
                      AND n.id IN $ids
                    MATCH (reader:%s {id: $reader})
                    MERGE (reader)-[:READ]->(n)
                    """.formatted(person == null ? "Account" : "Person"), parameters);
            return true;
        });
    }

    private Map<String, @Nullable Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parts.forEach(part -> part.parameters(viewer).forEach((name, value) -> {
            if (parameters.containsKey(name)) {
                throw new IllegalStateException("Two features ask the inbox by $%s.".formatted(name));
            }
            parameters.put(name, value);
        }));
        parameters.put("person", viewer.person());
        parameters.put("account", viewer.account());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("deciding", deciding(viewer));
        parameters.put(
                "everywhere",
                actions()
                        .filter(action -> viewer.may(action, Scope.ANY))
                        .map(Spelling::of)
                        .toList());
        return parameters;
    }

    private static Waiting waiting(Record row) {
        return new Waiting(
                Spelling.read(WaitingKind.class, row.get("kind").asString()),
                row.get("things").asInt(),
                row.get("since").isNull()
                        ? null
                        : row.get("since").asZonedDateTime().toInstant(),
                row.get("about").asString(null));
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
