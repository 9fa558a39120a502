package se.samsas.rights;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.graph.Graph;
import se.samsas.matching.Need;
import se.samsas.search.Given;
import se.samsas.search.GivenAs;
import se.samsas.search.RankContest;
import se.samsas.search.RankOverride;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// Who looked at a person: the searches that gave them and the looks at their page, read from the person outwards, so
/// that it costs what concerns the person and nothing else.
@Component
final class Looks {

    private final Graph graph;
    private final Skills skills;
    private final Agencies agencies;

    Looks(Graph graph, Skills skills, Agencies agencies) {
        this.graph = graph;
        this.skills = skills;
        this.agencies = agencies;
    }

    /// Who looked at the viewer, the latest first; nobody where the account belongs to no person.
    Connection<Look> page(Viewer viewer, PageRequest request) {
        var person = viewer.person();
        if (person == null) {
            return Connection.of(List.of(), request, 0, Looks::cursor);
        }
        var total =
                graph.get("""
                MATCH (p:Person {id: $person})
                RETURN COUNT { (:Search)-[:GAVE]->(p) } + COUNT { (:View)-[:OF]->(p) } AS looks
                """, Map.of("person", person), row -> row.get("looks").asInt());
        return Connection.of(list(person, request.afterNumber(2), request.limit()), request, total, Looks::cursor);
    }

    /// All of them.
    List<Look> list(String person) {
        return list(person, null, Integer.MAX_VALUE);
    }

    private List<Look> list(String person, PageRequest.@Nullable After after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", person);
        parameters.put("limit", limit);
        parameters.put("entry", after == null ? null : after.number());
        parameters.put("id", after == null ? null : after.id());
        return shown(graph.list("""
                MATCH (p:Person {id: $person})
                CALL (p) {
                  MATCH (s:Search)-[g:GAVE]->(p)
                  RETURN s AS node, g AS gave, coalesce(s.entry, 0) AS entry, s.id AS id
                  UNION ALL
                  MATCH (v:View)-[:OF]->(p)
                  RETURN v AS node, null AS gave, v.entry AS entry, 'view-' + v.entry AS id
                }
                WITH p, node, gave, entry, id
                WHERE $entry IS NULL OR entry < $entry OR (entry = $entry AND id > $id)
                WITH p, node, gave, entry, id ORDER BY entry DESC, id LIMIT $limit
                RETURN node, gave, entry, id,
                       COLLECT { MATCH (node)-[:BY]->(a:Agency) RETURN a.id ORDER BY a.id } AS agencies,
                       [(node)-[:FOR]->(n:Need) | n][0] AS need,
                       [(node)<-[:ABOUT]-(c:RankContest)-[:OF]->(p) | c][0] AS contest,
                       COLLECT {
                         MATCH (node)-[:FOR]->(:Need)<-[:FOR]-(o:RankOverride)-[:OF]->(p) RETURN o ORDER BY o.entry DESC LIMIT 1
                       }[0] AS override
                ORDER BY entry DESC, id
                """, parameters, Looks::row));
    }

    /// What the graph says of one, before skills and agencies are looked up.
    private record Row(
            String id,
            Instant at,
            long entry,
            List<String> agencies,
            List<Role> roles,
            @Nullable Searched search,
            @Nullable String skill,
            @Nullable Integer level) {

        LookKind kind() {
            return search != null ? Looks.kind(search.given().as()) : skill == null ? LookKind.VIEW : LookKind.STAFF;
        }

        private Stream<String> uris() {
            return search == null ? Stream.ofNullable(skill) : LookedFor.uris(search.need(), search.given());
        }
    }

    private record Searched(
            @Nullable String titleSv,
            @Nullable String titleEn,
            LocalDate asOf,
            int matchCount,
            Need need,
            Given given,
            boolean contestable,
            @Nullable RankContest contest,
            @Nullable PlaceSet override) {

        static Searched of(Record row) {
            var search = row.get("node");
            var need = row.get("need");
            var contest = row.get("contest");
            var override = row.get("override");
            return new Searched(
                    need.isNull() ? null : need.get("titleSv").asString(null),
                    need.isNull() ? null : need.get("titleEn").asString(null),
                    search.get("asOf").asLocalDate(),
                    search.get("matchCount").asInt(),
                    Need.ofCanonical(search.get("need").asString()),
                    Given.of(row.get("gave")),
                    !need.isNull(),
                    contest.isNull() ? null : RankContest.of(contest),
                    override.isNull() ? null : PlaceSet.of(RankOverride.of(override)));
        }
    }

    private static Row row(Record row) {
        var node = row.get("node");
        return new Row(
                row.get("id").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                row.get("entry").asLong(),
                row.get("agencies").asList(Value::asString),
                node.get("roles").asList(Values.ofString(), List.of()).stream()
                        .map(Role::of)
                        .toList(),
                row.get("gave").isNull() ? null : Searched.of(row),
                node.get("skill").asString(null),
                node.get("level").isNull() ? null : node.get("level").asInt());
    }

    private List<Look> shown(List<Row> rows) {
        var known = skills.list(rows.stream().flatMap(Row::uris).collect(toSet()));
        var named = agencies.list(
                rows.stream().flatMap(row -> row.agencies().stream()).collect(toSet()));
        return rows.stream().map(row -> look(row, known, named)).toList();
    }

    private static Look look(Row row, Map<String, Skill> skills, Map<String, Agency> agencies) {
        var search = row.search();
        return new Look(
                row.id(),
                row.kind(),
                row.at(),
                row.entry(),
                row.agencies().stream()
                        .map(agencies::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.roles(),
                search == null
                        ? null
                        : LookedFor.of(
                                search.titleSv(),
                                search.titleEn(),
                                search.asOf(),
                                search.matchCount(),
                                search.need(),
                                search.given(),
                                search.contestable(),
                                search.contest(),
                                search.override(),
                                skills),
                row.skill() == null ? null : skills.get(row.skill()),
                row.level());
    }

    private static LookKind kind(GivenAs as) {
        return switch (as) {
            case MATCH -> LookKind.MATCH;
            case NEAR_MISS -> LookKind.NEAR_MISS;
        };
    }

    private static Cursor cursor(Look look) {
        return Cursor.of(String.valueOf(look.entry()), look.id());
    }
}
