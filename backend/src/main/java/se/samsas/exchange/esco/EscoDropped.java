package se.samsas.exchange.esco;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Value;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.Load;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.graph.Revisions.Of;
import se.samsas.skill.OccupationTables;
import se.samsas.skill.SkillTables;

/// Takes away what a newer version of ESCO has dropped: links between concepts that it still has, memberships of
/// collections, alternative labels. Of what was added here it sees nothing: local skills, links between schemes,
/// synonyms.
///
/// A concept that is retired keeps its place: who holds it is found by it as before.
public final class EscoDropped {

    private static final int BATCH = 5_000;

    private final Load load;
    private final EscoPackage esco;
    private final Map<Table, Converted> converted = new HashMap<>();
    private final Set<Object> current = new HashSet<>();
    private final List<Counts> counts = new ArrayList<>();

    private EscoDropped(Load load, EscoPackage esco, List<Converted> converted) {
        this.load = load;
        this.esco = esco;
        converted.forEach(one -> this.converted.put(one.table(), one));
        addCurrent(SkillTables.SKILLS, EscoRetired.STATUS);
        addCurrent(OccupationTables.OCCUPATIONS, EscoRetired.STATUS_OF_OCCUPATION);
    }

    /// @param converted everything that the package holds, as it was imported
    /// @return what was taken away, by file; nothing for a file of which nothing was
    public static List<Counts> after(Load load, EscoPackage esco, List<Converted> converted) {
        var dropped = new EscoDropped(load, esco, converted);
        if (!load.intoEmpty()) {
            dropped.labels(SkillTables.LABELS, "Skill");
            dropped.labels(OccupationTables.LABELS, "Occupation");
            if (esco.isWhole()) {
                dropped.links(
                        SkillTables.BROADER, "(a:Skill {scheme: 'esco'})-[r:BROADER]->(b:Skill {scheme: 'esco'})");
                dropped.links(
                        SkillTables.RELATED, "(a:Skill {scheme: 'esco'})-[r:RELATED]->(b:Skill {scheme: 'esco'})");
                dropped.links(OccupationTables.SKILLS, "(a:Occupation)-[r:REQUIRES]->(b:Skill {scheme: 'esco'})");
                dropped.collections();
            }
        }
        return dropped.counts;
    }

    private void links(Table table, String pattern) {
        var has = new HashSet<List<Object>>();
        rows(table).stream()
                .map(row -> List.of(cell(row, 0), cell(row, 1)))
                .filter(link -> current.containsAll(link) && !link.getFirst().equals(link.getLast()))
                .forEach(has::add);
        if (!load.isRehearsal() && count(pattern) == has.size()) {
            // The import has just seen to it that all of them are there, so there are no others.
            return;
        }
        var gone = new ArrayList<Map<String, Object>>();
        load.graph().forEach("MATCH %s RETURN a.id AS a, b.id AS b".formatted(pattern), Map.of(), row -> {
            var link = List.<Object>of(row.get("a").asString(), row.get("b").asString());
            if (!has.contains(link) && current.containsAll(link)) {
                gone.add(Map.of("a", link.getFirst(), "b", link.getLast()));
            }
        });
        change(
                table,
                gone,
                "UNWIND $rows AS row MATCH %s WHERE a.id = row.a AND b.id = row.b DELETE r".formatted(pattern));
    }

    private long count(String pattern) {
        return load.graph()
                .get(
                        "MATCH %s RETURN count(r) AS links".formatted(pattern),
                        Map.of(),
                        row -> row.get("links").asLong());
    }

    private void collections() {
        var table = SkillTables.COLLECTIONS;
        Map<Object, Set<Object>> has =
                rows(table).stream().collect(groupingBy(row -> cell(row, 1), mapping(row -> cell(row, 0), toSet())));
        var told = EscoKind.COLLECTIONS.stream()
                .filter(collection -> !esco.files(collection).isEmpty())
                .map(EscoKind::spelling)
                .collect(toSet());
        var changed = new ArrayList<Map<String, Object>>();
        load.graph().forEach("""
                        MATCH (s:Skill {scheme: 'esco'}) WHERE s.collections IS NOT NULL
                        RETURN s.id AS id, s.collections AS collections
                        """, Map.of(), row -> {
            var id = row.get("id").asString();
            var stored = row.get("collections").asList(Value::asString);
            var kept = stored.stream()
                    .filter(one -> !told.contains(one)
                            || has.getOrDefault(id, Set.of()).contains(one))
                    .toList();
            if (kept.size() < stored.size()) {
                changed.add(Map.of("id", id, "kept", kept));
            }
        });
        change(table, changed, """
                UNWIND $rows AS row
                MATCH (s:Skill {id: row.id})
                SET s.collections = CASE WHEN size(row.kept) > 0 THEN row.kept END
                """);
    }

    /// Labels of a language are the package's where it has the concept in that language.
    private void labels(Table table, String node) {
        var has = new HashMap<List<Object>, Set<Object>>();
        rows(table).forEach(row -> {
            has.computeIfAbsent(List.of(cell(row, 0), cell(row, 1)), key -> new HashSet<>());
            has.computeIfAbsent(List.of(cell(row, 0), cell(row, 1), cell(row, 2)), key -> new HashSet<>())
                    .add(cell(row, 3));
        });
        var changed = new ArrayList<Map<String, Object>>();
        load.graph().forEach("""
                        MATCH (n:%s) WHERE n.id STARTS WITH 'http://data.europa.eu/esco/'
                        UNWIND [
                          ['sv', 'alternative', 'alternativesSv'], ['en', 'alternative', 'alternativesEn'],
                          ['sv', 'hidden', 'hiddenSv'], ['en', 'hidden', 'hiddenEn']
                        ] AS kind
                        WITH n, kind WHERE n[kind[2]] IS NOT NULL
                        RETURN n.id AS id, kind[0] AS language, kind[1] AS kind, kind[2] AS property,
                               n[kind[2]] AS labels
                        """.formatted(node), Map.of(), row -> {
            var id = row.get("id").asString();
            var language = row.get("language").asString();
            if (!has.containsKey(List.of(id, language))) {
                return;
            }
            var labels = has.getOrDefault(List.of(id, language, row.get("kind").asString()), Set.of());
            var stored = row.get("labels").asList(Value::asString);
            var kept = stored.stream().filter(labels::contains).toList();
            if (kept.size() < stored.size()) {
                changed.add(Map.of("id", id, "property", row.get("property").asString(), "kept", kept));
            }
        });
        change(table, changed, """
                UNWIND $rows AS row
                MATCH (n:%s {id: row.id})
                SET n[row.property] = CASE WHEN size(row.kept) > 0 THEN row.kept END
                """.formatted(node));
    }

    private void change(Table table, List<Map<String, Object>> rows, String cypher) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            if (load.isRehearsal()) {
                break;
            }
            var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            load.write(0, transaction -> {
                transaction.run(cypher, Map.of("rows", batch));
                return load.revisions().next(transaction, Of.TAXONOMY);
            });
        }
        if (!rows.isEmpty()) {
            counts.add(new Counts(table.file() + " (dropped)", 0, rows.size(), 0, 0, 0));
        }
    }

    private void addCurrent(Table table, int status) {
        rows(table).stream()
                .filter(row -> cell(row, status).equals("released"))
                .forEach(row -> current.add(cell(row, 0)));
    }

    private Collection<TableRow> rows(Table table) {
        return Objects.requireNonNull(converted.get(table)).rows();
    }

    private static Object cell(TableRow row, int column) {
        return Objects.requireNonNull(row.cells().get(column));
    }
}
