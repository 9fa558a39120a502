package se.samsas.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import se.samsas.graph.Spelling;
import se.samsas.matching.Condition;
import se.samsas.matching.Match;
import se.samsas.matching.NearMiss;
import se.samsas.matching.Ranked;
import se.samsas.need.Known;
import se.samsas.skill.Skill;

/// That a search gave somebody: at which rank, and why. Why is absent of searches that were recorded before it was
/// kept.
///
/// @param rank      from 1, in its list
/// @param fit       percent
/// @param certainty percent
/// @param free      the smallest free share over the months of the need, percent
/// @param counted   what counted, in the order of the need's skills
/// @param fails     what a near miss fails, at least one condition: its name, for a skill `must` and the skill's URI;
///                  nothing of whoever else was given
public record Given(
        GivenAs as,
        int rank,
        @Nullable Integer fit,
        @Nullable Integer certainty,
        @Nullable Integer free,
        @Nullable List<Counted> counted,
        List<String> fails) {

    private static final String MUST = "must ";

    public Given {
        counted = counted == null ? null : List.copyOf(counted);
        fails = List.copyOf(fails);
    }

    static Given of(GivenAs as, Match match) {
        return of(as, match, List.of());
    }

    static Given of(NearMiss miss) {
        return of(GivenAs.NEAR_MISS, miss.match(), miss.failed());
    }

    private static Given of(GivenAs as, Match match, List<Condition> failed) {
        Ranked ranked = match.ranked();
        return new Given(
                as,
                ranked.rank(),
                ranked.fit(),
                ranked.certainty(),
                ranked.free(),
                match.reasons().stream()
                        .flatMap(reason -> Counted.of(reason).stream())
                        .toList(),
                failed.stream().map(Given::name).toList());
    }

    /// Reads a relationship `GAVE`.
    public static Given of(Value gave) {
        var counted = gave.get("counted");
        return new Given(
                Spelling.read(GivenAs.class, gave.get("as").asString()),
                gave.get("rank").asInt(),
                whole(gave.get("fit")),
                whole(gave.get("certainty")),
                whole(gave.get("free")),
                counted.isNull()
                        ? null
                        : counted.asList(Values.ofString()).stream()
                                .map(Counted::read)
                                .toList(),
                gave.get("fails").asList(Value::asString, List.of()));
    }

    /// The URIs of the skills that a near miss lacks.
    public List<String> lacks() {
        return fails.stream()
                .filter(condition -> condition.startsWith(MUST))
                .map(Given::skill)
                .toList();
    }

    /// What a near miss fails, among skills that were looked up.
    public List<AskedCondition> failed(Map<String, Skill> skills) {
        return fails.stream().map(condition -> asked(condition, skills)).toList();
    }

    private static AskedCondition asked(String condition, Map<String, Skill> skills) {
        return condition.startsWith(MUST)
                ? new AskedCondition(AskedCondition.Kind.MUST, Known.of(skill(condition), skills))
                : new AskedCondition(Spelling.read(AskedCondition.Kind.class, condition), null);
    }

    private static String skill(String must) {
        return must.substring(MUST.length());
    }

    /// What the graph keeps at the relationship.
    Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("rank", rank);
        properties.put("fit", fit);
        properties.put("certainty", certainty);
        properties.put("free", free);
        properties.put(
                "counted",
                counted == null ? null : counted.stream().map(Counted::line).toList());
        properties.put("fails", fails.isEmpty() ? null : fails);
        return properties;
    }

    private static String name(Condition condition) {
        return switch (condition) {
            case Condition.Must(String skill) -> MUST + skill;
            case Condition.Common common -> Spelling.of(common);
        };
    }

    private static @Nullable Integer whole(Value value) {
        return value.isNull() ? null : value.asInt();
    }
}
