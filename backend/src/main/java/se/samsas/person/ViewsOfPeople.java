package se.samsas.person;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.access.Role;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.person.View.Way;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.Tie;
import se.samsas.skill.Skills;

/// The looks at a person, for the person.
@Component
@Order(50)
public final class ViewsOfPeople implements PersonalData {

    private final Graph graph;
    private final Agencies agencies;
    private final Skills skills;

    ViewsOfPeople(Graph graph, Agencies agencies, Skills skills) {
        this.graph = graph;
        this.agencies = agencies;
        this.skills = skills;
    }

    /// How many there are of a person.
    public int count(String person) {
        return count(graph, person);
    }

    private static int count(Queries queries, String person) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)<-[:OF]-(:View) } AS views",
                Map.of("person", person),
                row -> row.get("views").asInt());
    }

    /// Those of a person, by their entries in the audit trail, the latest first.
    ///
    /// @param after the entry and the id of the one before; null for the first
    public List<View> list(String person, PageRequest.@Nullable After after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", person);
        parameters.put("limit", limit);
        parameters.put("entry", after == null ? null : after.number());
        parameters.put("id", after == null ? null : after.id());
        return shown(graph.list("""
                MATCH (:Person {id: $person})<-[:OF]-(v:View)
                WHERE $entry IS NULL OR v.entry < $entry OR (v.entry = $entry AND 'view-' + v.entry > $id)
                WITH v ORDER BY v.entry DESC LIMIT $limit
                RETURN v AS view, COLLECT { MATCH (v)-[:BY]->(a:Agency) RETURN a.id ORDER BY a.id } AS agencies
                ORDER BY v.entry DESC
                """, parameters, ViewsOfPeople::row));
    }

    /// What the graph says of one, before agencies and skills are looked up.
    private record Row(
            long entry,
            Instant at,
            List<String> agencies,
            List<Role> roles,
            @Nullable String skill,
            @Nullable Integer level,
            Way way) {}

    private static Row row(Record row) {
        var view = row.get("view");
        return new Row(
                view.get("entry").asLong(),
                view.get("at").asZonedDateTime().toInstant(),
                row.get("agencies").asList(Value::asString),
                view.get("roles").asList(Values.ofString(), List.of()).stream()
                        .map(Role::of)
                        .toList(),
                view.get("skill").asString(null),
                view.get("level").isNull() ? null : view.get("level").asInt(),
                Way.of(view.get("way").asString(null)));
    }

    private List<View> shown(List<Row> rows) {
        var named = agencies.list(
                rows.stream().flatMap(row -> row.agencies().stream()).collect(toSet()));
        var known = skills.list(
                rows.stream().flatMap(row -> Stream.ofNullable(row.skill())).collect(toSet()));
        return rows.stream()
                .map(row -> new View(
                        row.entry(),
                        row.at(),
                        row.agencies().stream()
                                .map(named::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        row.roles(),
                        row.skill() == null ? null : known.get(row.skill()),
                        row.level(),
                        row.way()))
                .toList();
    }

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("View", "OF"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("View", "account"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("views", list(subject.id(), null, Integer.MAX_VALUE), ViewsOfPeople::given));
    }

    private static Map<String, @Nullable Object> given(View view) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", view.at().toString());
        row.put("agencies", view.agencies().stream().map(Agency::nameSv).toList());
        row.put("roles", view.roles().stream().map(Role::spelling).toList());
        var skill = view.skill();
        if (skill != null) {
            row.put("skill", skill.uri());
            row.put("skillSv", skill.label(Language.SV).text());
            row.put("skillEn", skill.label(Language.EN).text());
            row.put("level", view.level());
        }
        if (view.way() != Way.LOOK) {
            row.put("way", view.way().spelling());
        }
        return row;
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return Map.of(ErasedKind.VIEWS, count(queries, subject.id()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (:Person {id: $person})<-[:OF]-(v:View) DETACH DELETE v", Map.of("person", subject.id()));
    }
}
