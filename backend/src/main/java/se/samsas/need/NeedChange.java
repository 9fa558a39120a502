package se.samsas.need;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsas.graph.Spelling;
import se.samsas.matching.Asked;

/// That one thing of a need became otherwise. Of a title no more is kept than that it did: it may have named somebody.
///
/// @param skill  the skill's URI, of a [NeedField#SKILL]
/// @param before as the data format writes it, lists with blanks between; of a skill `level weight must exactly`.
///               Absent where there was nothing
/// @param after  likewise
record NeedChange(
        NeedField field,
        @Nullable String skill,
        @Nullable String before,
        @Nullable String after) {

    private static final Map<NeedField, Function<Need, String>> PLAIN = Map.ofEntries(
            Map.entry(NeedField.PURPOSE, need -> Spelling.of(need.purpose())),
            Map.entry(NeedField.SHARE, need -> String.valueOf(need.share())),
            Map.entry(NeedField.SPLITTABLE, need -> String.valueOf(need.splittable())),
            Map.entry(NeedField.SMALLEST_PART, need -> need.splittable() ? String.valueOf(need.smallestPart()) : ""),
            Map.entry(NeedField.FROM, need -> need.from().toString()),
            Map.entry(NeedField.TO, need -> need.to().toString()),
            Map.entry(NeedField.HEADCOUNT, need -> String.valueOf(need.headcount())),
            Map.entry(
                    NeedField.PLACES,
                    need -> String.join(
                            " ", need.asked().places().stream().sorted().toList())),
            Map.entry(NeedField.REMOTE, need -> String.valueOf(need.remote())),
            Map.entry(NeedField.LANGUAGES, need -> String.join(" ", need.languages())),
            Map.entry(NeedField.SECURITY_CLASS, need -> need.securityClass().spelling()));

    /// What of the first became otherwise in the second, in the order of the form.
    static List<NeedChange> between(Need before, Need after) {
        List<NeedChange> changes = new ArrayList<>();
        for (var field : NeedField.values()) {
            switch (field) {
                case TITLE -> {
                    if (!Objects.equals(before.titleSv(), after.titleSv())
                            || !Objects.equals(before.titleEn(), after.titleEn())) {
                        changes.add(of(field));
                    }
                }
                case SKILL -> changes.addAll(skills(before, after));
                case ORDER -> {
                    if (isOnlyReordered(before, after)) {
                        changes.add(of(field));
                    }
                }
                default -> {
                    var read = Objects.requireNonNull(PLAIN.get(field), field.name());
                    if (!read.apply(before).equals(read.apply(after))) {
                        changes.add(of(field, read.apply(before), read.apply(after)));
                    }
                }
            }
        }
        return List.copyOf(changes);
    }

    /// Of what is not kept, but that it changed.
    private static NeedChange of(NeedField field) {
        return new NeedChange(field, null, null, null);
    }

    private static NeedChange of(NeedField field, String before, String after) {
        return new NeedChange(field, null, before.isEmpty() ? null : before, after.isEmpty() ? null : after);
    }

    private static List<NeedChange> skills(Need before, Need after) {
        var were = bySkill(before);
        var are = bySkill(after);
        var all = new LinkedHashSet<>(are.keySet());
        all.addAll(were.keySet());
        return all.stream()
                .map(skill -> new NeedChange(NeedField.SKILL, skill, were.get(skill), are.get(skill)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Map<String, String> bySkill(Need need) {
        return need.asked().skills().stream()
                .collect(toMap(Asked::skill, NeedChange::text, (one, _) -> one, LinkedHashMap::new));
    }

    private static boolean isOnlyReordered(Need before, Need after) {
        var were = List.copyOf(bySkill(before).keySet());
        var are = List.copyOf(bySkill(after).keySet());
        return !were.equals(are) && Set.copyOf(were).equals(Set.copyOf(are));
    }

    private static String text(Asked asked) {
        return "%d %d %b %b".formatted(asked.minimum(), asked.weight(), asked.must(), asked.exactly());
    }

    /// The skill as it was or is asked for, out of its text.
    static Asked asked(String skill, String text) {
        var parts = text.split(" ", -1);
        return new Asked(
                skill,
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Boolean.parseBoolean(parts[3]));
    }
}
