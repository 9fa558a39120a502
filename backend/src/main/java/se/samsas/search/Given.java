package se.samsas.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import se.samsas.graph.Spelling;
import se.samsas.matching.Condition;
import se.samsas.matching.Match;
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
/// @param fails     the condition that a near miss fails: its name, for a skill `must` and the skill's URI
public record Given(
        GivenAs as,
        int rank,
        @Nullable Integer fit,
        @Nullable Integer certainty,
        @Nullable Integer free,
        @Nullable List<Counted> counted,
        @Nullable String fails) {

    private static final String MUST = "must ";

    public Given {
        counted = counted == null ? null : List.copyOf(counted);
    }

    /// @param failed the condition that a near miss fails
    static Given of(GivenAs as, Match match, @Nullable Condition failed) {
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
                failed == null ? null : name(failed));
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
                gave.get("fails").asString(null));
    }

    /// The URI of the skill that a near miss lacks; nothing where it fails something else.
    public Optional<String> lacks() {
        return Optional.ofNullable(fails)
                .filter(condition -> condition.startsWith(MUST))
                .map(condition -> condition.substring(MUST.length()));
    }

    /// The condition that a near miss fails, among skills that were looked up; nothing for a match.
    public Optional<AskedCondition> failed(Map<String, Skill> skills) {
        return Optional.ofNullable(fails)
                .map(condition -> lacks().map(
                                skill -> new AskedCondition(AskedCondition.Kind.MUST, Known.of(skill, skills)))
                        .orElseGet(
                                () -> new AskedCondition(Spelling.read(AskedCondition.Kind.class, condition), null)));
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
        properties.put("fails", fails);
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
