package se.samsas.search.given;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.matching.Need;
import se.samsas.need.AskedSkill;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ErasedKind;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.Remnant;
import se.samsas.personal.Tie;
import se.samsas.search.AskedCondition;
import se.samsas.search.Given;
import se.samsas.search.RankContest;
import se.samsas.search.RankOverride;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// The searches that gave a person, read from the person outwards, so that it costs what concerns the person and
/// nothing else. That they were made, and how many they gave, is the record of the agency that asked, and stays.
@Component
@Order(40)
public final class SearchesOfPeople implements PersonalData {

    private final Graph graph;
    private final Skills skills;
    private final Agencies agencies;

    SearchesOfPeople(Graph graph, Skills skills, Agencies agencies) {
        this.graph = graph;
        this.skills = skills;
        this.agencies = agencies;
    }

    /// How many gave a person.
    public int count(String person) {
        return count(graph, person);
    }

    private static int count(Queries queries, String person) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)<-[:GAVE]-() } AS searches",
                Map.of("person", person),
                row -> row.get("searches").asInt());
    }

    /// Those that gave a person, by their entries in the audit trail, the latest first, then by id.
    ///
    /// @param after the entry and the id of the one before; null for the first
    public List<GivenSearch> list(String person, PageRequest.@Nullable After after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", person);
        parameters.put("limit", limit);
        parameters.put("entry", after == null ? null : after.number());
        parameters.put("id", after == null ? null : after.id());
        return shown(graph.list("""
                MATCH (p:Person {id: $person})<-[gave:GAVE]-(s:Search)
                WITH p, s, gave, coalesce(s.entry, 0) AS entry
                WHERE $entry IS NULL OR entry < $entry OR (entry = $entry AND s.id > $id)
                WITH p, s, gave, entry ORDER BY entry DESC, s.id LIMIT $limit
                RETURN s AS search, gave, entry,
                       COLLECT { MATCH (s)-[:BY]->(a:Agency) RETURN a.id ORDER BY a.id } AS agencies,
                       [(s)-[:FOR]->(n:Need) | n][0] AS need,
                       [(s)<-[:ABOUT]-(c:RankContest)-[:OF]->(p) | c][0] AS contest,
                       COLLECT {
                         MATCH (s)-[:FOR]->(:Need)<-[:FOR]-(o:RankOverride)-[:OF]->(p) RETURN o ORDER BY o.entry DESC LIMIT 1
                       }[0] AS override
                ORDER BY entry DESC, s.id
                """, parameters, SearchesOfPeople::row));
    }

    /// What the graph says of one, before skills and agencies are looked up.
    private record Row(
            String id,
            long entry,
            Instant at,
            List<String> agencies,
            List<Role> roles,
            @Nullable String titleSv,
            @Nullable String titleEn,
            LocalDate asOf,
            int matchCount,
            Need need,
            Given given,
            boolean kept,
            @Nullable RankContest contest,
            @Nullable PlaceSet override) {}

    private static Row row(Record row) {
        var search = row.get("search");
        var need = row.get("need");
        var contest = row.get("contest");
        var override = row.get("override");
        return new Row(
                search.get("id").asString(),
                row.get("entry").asLong(),
                search.get("at").asZonedDateTime().toInstant(),
                row.get("agencies").asList(Value::asString),
                search.get("roles").asList(Values.ofString(), List.of()).stream()
                        .map(Role::of)
                        .toList(),
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

    private List<GivenSearch> shown(List<Row> rows) {
        var known = skills.list(rows.stream()
                .flatMap(row -> LookedFor.uris(row.need(), row.given()))
                .collect(toSet()));
        var named = agencies.list(
                rows.stream().flatMap(row -> row.agencies().stream()).collect(toSet()));
        return rows.stream().map(row -> shown(row, known, named)).toList();
    }

    private static GivenSearch shown(Row row, Map<String, Skill> skills, Map<String, Agency> agencies) {
        return new GivenSearch(
                row.id(),
                row.entry(),
                row.at(),
                row.agencies().stream()
                        .map(agencies::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.roles(),
                row.given().as(),
                LookedFor.of(
                        row.titleSv(),
                        row.titleEn(),
                        row.asOf(),
                        row.matchCount(),
                        row.need(),
                        row.given(),
                        row.kept(),
                        row.contest(),
                        row.override(),
                        skills));
    }

    @Override
    public Set<Tie> ties() {
        return Set.of(Tie.from("Search", "GAVE"));
    }

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("Search", "account"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(
                ExtractPart.of("searches", list(subject.id(), null, Integer.MAX_VALUE), SearchesOfPeople::given));
    }

    private static Map<String, @Nullable Object> given(GivenSearch given) {
        var search = given.search();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", given.at().toString());
        row.put("agencies", given.agencies().stream().map(Agency::nameSv).toList());
        row.put("roles", given.roles().stream().map(Role::spelling).toList());
        row.put("as", Spelling.of(given.as()));
        row.put("asOf", search.asOf().toString());
        row.put("needSv", search.titleSv());
        row.put("needEn", search.titleEn());
        row.put("purpose", Spelling.of(search.purpose()));
        row.put("share", search.share());
        row.put("from", search.from().toString());
        row.put("to", search.to().toString());
        row.put("asked", search.skills().stream().map(SearchesOfPeople::asked).toList());
        row.put("rank", search.rank());
        row.put("matches", search.matchCount());
        row.put("fit", search.fit());
        row.put("certainty", search.certainty());
        row.put("lacked", search.lacked().stream().map(SearchesOfPeople::lacked).toList());
        var counted = search.counted();
        row.put(
                "counted",
                counted == null
                        ? null
                        : counted.stream().map(SearchesOfPeople::counted).toList());
        return row;
    }

    private static Map<String, @Nullable Object> asked(AskedSkill asked) {
        var row = named(asked.skill());
        row.put("level", asked.level());
        row.put("must", asked.must());
        return row;
    }

    private static Map<String, @Nullable Object> lacked(AskedCondition condition) {
        var skill = condition.skill();
        Map<String, @Nullable Object> row = skill == null ? new LinkedHashMap<>() : named(skill);
        row.put("condition", Spelling.of(condition.kind()));
        return row;
    }

    private static Map<String, @Nullable Object> counted(CountedSkill counted) {
        var row = named(counted.held());
        row.put("level", counted.level());
        row.put("evidence", Spelling.of(counted.evidence()));
        row.put("for", counted.asked().uri());
        row.put("relation", Spelling.of(counted.relation()));
        row.put("met", counted.met());
        row.put("part", counted.part());
        return row;
    }

    private static Map<String, @Nullable Object> named(Skill skill) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("skill", skill.uri());
        row.put("skillSv", skill.label(Language.SV).text());
        row.put("skillEn", skill.label(Language.EN).text());
        return row;
    }

    @Override
    public Map<ErasedKind, Integer> countErased(Queries queries, DataSubject subject) {
        return Map.of(ErasedKind.SEARCHES, count(queries, subject.id()));
    }

    @Override
    public void erase(Transaction transaction, DataSubject subject, Remnant left) {
        transaction.run(
                "MATCH (:Person {id: $person})<-[gave:GAVE]-(:Search) DELETE gave", Map.of("person", subject.id()));
    }
}
