package se.samsas.need;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.matching.Asked;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// The skills that needs ask for.
@Component
final class AskedSkills {

    private final Skills skills;

    AskedSkills(Skills skills) {
        this.skills = skills;
    }

    /// What each of the needs asks for, with one query for all.
    Map<Need, List<AskedSkill>> of(Collection<Need> needs) {
        Map<String, Skill> known = skills.list(needs.stream()
                .flatMap(need -> need.asked().skills().stream())
                .map(Asked::skill)
                .collect(toSet()));
        return needs.stream()
                .collect(toMap(
                        identity(),
                        need -> need.asked().skills().stream()
                                .map(asked -> AskedSkill.of(asked, known))
                                .toList()));
    }
}
