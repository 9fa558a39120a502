package se.samsas.agency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Doers;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.text.SwedishOrder;

/// What has happened to agencies, for everybody to read but for who recorded it.
@Component
final class AgencyHistory {

    private static final String EVENT = """
            e { .*, of: COLLECT { MATCH (e)-[:OF]->(o:Agency) RETURN o.id ORDER BY o.id },
                into: COLLECT { MATCH (e)-[:INTO]->(o:Agency) RETURN o.id ORDER BY o.id } } AS event
            """;

    private static final Comparator<Agency> BY_NAME = Comparator.comparing(Agency::nameSv, SwedishOrder.ofNames());

    private final Graph graph;
    private final Agencies agencies;
    private final Doers doers;

    AgencyHistory(Graph graph, Agencies agencies, Doers doers) {
        this.graph = graph;
        this.agencies = agencies;
        this.doers = doers;
    }

    /// Who recorded each, for those who record such themselves, where they are named to the viewer.
    Map<AgencyEvent, String> by(List<AgencyEvent> of, Viewer viewer) {
        return viewer.may(Action.CHANGE_AGENCIES) ? doers.shown(graph, viewer, of, AgencyEvent::by) : Map.of();
    }

    /// The event with this id.
    AgencyEvent get(String id) {
        return graph.find("MATCH (e:AgencyEvent {id: $id}) RETURN " + EVENT, Map.of("id", id), AgencyHistory::event)
                .orElseThrow(() -> new Failure.NotFound("event", id));
    }

    /// The events with these ids, by id.
    Map<String, AgencyEvent> list(Collection<String> ids) {
        return graph
                .list(
                        "MATCH (e:AgencyEvent) WHERE e.id IN $ids RETURN " + EVENT,
                        Map.of("ids", ids),
                        AgencyHistory::event)
                .stream()
                .collect(toMap(AgencyEvent::id, identity()));
    }

    /// The events of each agency, the last first.
    Map<Agency, List<AgencyEvent>> events(Collection<Agency> agencies) {
        record Row(String agency, AgencyEvent event) {}
        var rows = graph
                .list(
                        """
                        UNWIND $ids AS id
                        MATCH (a:Agency {id: id})<-[:OF|INTO]-(e:AgencyEvent)
                        WITH DISTINCT id, e ORDER BY e.on DESC, e.number DESC, e.id
                        RETURN id, %s
                        """.formatted(EVENT),
                        ids(agencies),
                        row -> new Row(row.get("id").asString(), event(row)))
                .stream()
                .collect(groupingBy(Row::agency, mapping(Row::event, toList())));
        return each(agencies, rows);
    }

    /// Who took over from each agency, the first day first.
    Map<Agency, List<Succession>> successors(Collection<Agency> agencies) {
        return successions(agencies, "(a)-[s:SUCCEEDED_BY]->(other:Agency)");
    }

    /// From whom each agency took over, the first day first.
    Map<Agency, List<Succession>> predecessors(Collection<Agency> agencies) {
        return successions(agencies, "(a)<-[s:SUCCEEDED_BY]-(other:Agency)");
    }

    private Map<Agency, List<Succession>> successions(Collection<Agency> agencies, String direction) {
        record Row(String agency, Succession succession) {}
        var rows = graph
                .list(
                        """
                        UNWIND $ids AS id
                        MATCH (a:Agency {id: id}) MATCH %s
                        RETURN DISTINCT id, other.id AS other, s.on AS on, s.kind AS kind ORDER BY on, other
                        """.formatted(direction),
                        ids(agencies),
                        row -> new Row(
                                row.get("id").asString(),
                                new Succession(
                                        row.get("other").asString(),
                                        row.get("on").asLocalDate(),
                                        Spelling.read(
                                                Succession.Kind.class,
                                                row.get("kind").asString()))))
                .stream()
                .collect(groupingBy(Row::agency, mapping(Row::succession, toList())));
        return each(agencies, rows);
    }

    /// The agencies that each event names, by name.
    Map<AgencyEvent, List<Agency>> agencies(Collection<AgencyEvent> events, Function<AgencyEvent, List<String>> named) {
        var known = agencies.list(
                events.stream().flatMap(event -> named.apply(event).stream()).collect(toSet()));
        return events.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        event -> named.apply(event).stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .sorted(BY_NAME)
                                .toList()));
    }

    /// These agencies, by name.
    List<Agency> byName(Collection<String> ids) {
        return agencies.list(ids).values().stream().sorted(BY_NAME).toList();
    }

    private static Map<String, Object> ids(Collection<Agency> agencies) {
        return Map.of("ids", agencies.stream().map(Agency::id).toList());
    }

    private static <T> Map<Agency, List<T>> each(Collection<Agency> agencies, Map<String, List<T>> rows) {
        return agencies.stream()
                .distinct()
                .collect(toMap(identity(), agency -> rows.getOrDefault(agency.id(), List.of())));
    }

    private static AgencyEvent event(Record row) {
        var event = row.get("event");
        var former = event.get("formerSv").asString(null);
        return new AgencyEvent(
                event.get("id").asString(),
                Spelling.read(AgencyEventKind.class, event.get("kind").asString()),
                event.get("on").asLocalDate(),
                event.get("at").asZonedDateTime().toInstant(),
                event.get("by").asString(null),
                event.get("note").asString(null),
                event.get("of").asList(agency -> agency.asString()),
                event.get("into").asList(agency -> agency.asString()),
                former == null
                        ? null
                        : new AgencyEvent.Names(
                                former,
                                event.get("formerEn").asString(null),
                                event.get("formerShort").asString(null)));
    }
}
