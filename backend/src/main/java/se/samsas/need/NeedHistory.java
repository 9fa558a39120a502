package se.samsas.need;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;
import se.samsas.access.Doers;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.skill.Skills;

/// Who did what to needs, and what became otherwise by it.
@Component
final class NeedHistory {

    /// Older events of a need are kept, but not told.
    private static final int MOST = 100;

    private final Graph graph;
    private final Doers doers;
    private final Skills skills;

    NeedHistory(Graph graph, Doers doers, Skills skills) {
        this.graph = graph;
        this.doers = doers;
        this.skills = skills;
    }

    /// What the event of a change keeps of these.
    static Map<String, Object> details(List<NeedChange> changes) {
        return Map.of(
                "fields",
                changes.stream().map(change -> Spelling.of(change.field())).toList(),
                "skills",
                changes.stream().map(change -> orEmpty(change.skill())).toList(),
                "befores",
                changes.stream().map(change -> orEmpty(change.before())).toList(),
                "afters",
                changes.stream().map(change -> orEmpty(change.after())).toList());
    }

    /// What was done to each of these needs, the latest first.
    Map<Need, List<NeedEvent>> of(List<Need> needs) {
        var events = graph
                .list(
                        """
                        UNWIND $needs AS id
                        MATCH (n:Need {id: id})
                        CALL (n) {
                          MATCH (n)-[:HAS]->(e:NeedEvent)
                          RETURN e ORDER BY coalesce(e.number, 0) DESC, e.at DESC LIMIT $most
                        }
                        RETURN id, e
                        """,
                        Map.of("needs", needs.stream().map(Need::id).toList(), "most", MOST),
                        row -> Map.entry(row.get("id").asString(), event(row.get("e"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<Need, List<NeedEvent>> history = new HashMap<>();
        needs.forEach(need -> history.put(need, events.getOrDefault(need.id(), List.of())));
        return history;
    }

    /// Who did each, where they are named to the viewer.
    Map<NeedEvent, String> by(List<NeedEvent> of, Viewer viewer) {
        return doers.shown(graph, viewer, of, NeedEvent::by);
    }

    /// How the skills of these changes were or are asked for, with one query for all.
    ///
    /// @param side [NeedChange#before()] or [NeedChange#after()]
    Map<NeedChange, AskedSkill> asked(List<NeedChange> of, Function<NeedChange, @Nullable String> side) {
        var known = skills.list(of.stream()
                .flatMap(change -> Stream.ofNullable(change.skill()))
                .distinct()
                .toList());
        Map<NeedChange, AskedSkill> found = new HashMap<>();
        for (var change : of) {
            var skill = change.skill();
            var text = side.apply(change);
            if (skill != null && text != null) {
                found.put(change, AskedSkill.of(NeedChange.asked(skill, text), known));
            }
        }
        return found;
    }

    private static NeedEvent event(Value event) {
        var from = event.get("from").asString(null);
        var to = Spelling.read(NeedStatus.class, event.get("to").asString());
        return new NeedEvent(
                event.get("at").asZonedDateTime().toInstant(),
                event.get("by").asString(),
                NeedStep.between(from == null ? null : Spelling.read(NeedStatus.class, from), to),
                changes(event));
    }

    private static List<NeedChange> changes(Value event) {
        var fields = texts(event.get("fields"));
        var skills = texts(event.get("skills"));
        var befores = texts(event.get("befores"));
        var afters = texts(event.get("afters"));
        return IntStream.range(0, fields.size())
                .mapToObj(i -> new NeedChange(
                        Spelling.read(NeedField.class, fields.get(i)),
                        orNull(skills.get(i)),
                        orNull(befores.get(i)),
                        orNull(afters.get(i))))
                .toList();
    }

    private static List<String> texts(Value list) {
        return list.asList(Values.ofString(), List.of());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
