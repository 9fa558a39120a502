package se.samsas.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.skill.Occupations;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillRelation;
import se.samsas.skill.Skills;
import se.samsas.text.Pasted;

/// Proposes skills for a title or a text, so that nobody has to begin with an empty list. What is asked is
/// neither kept nor logged.
@Component
public final class Suggestions {

    /// More skills than this nobody reads through.
    static final int MOST_SKILLS = 60;

    private final RoleProfiles profiles;
    private final Occupations occupations;
    private final Skills skills;
    private final TitleMeanings titles;

    Suggestions(RoleProfiles profiles, Occupations occupations, Skills skills, TitleMeanings titles) {
        this.profiles = profiles;
        this.occupations = occupations;
        this.skills = skills;
        this.titles = titles;
    }

    /// What the title may mean, the likeliest first, and the skills of the likeliest role and occupation.
    ///
    /// @throws Failure.Invalid for a blank title
    TitleSuggestions forTitle(String title) {
        require("title", title, "Give the title alone, such as 'systemutvecklare'.");
        var meanings = titles.of(title);
        return new TitleSuggestions(meanings, skills(meanings));
    }

    /// The skills that the text speaks of, what it tells most about first.
    ///
    /// @throws Failure.Invalid for a blank text
    TextSuggestions inText(String text) {
        require("text", text, "Give the part that says what somebody can do or has done.");
        var whole = Pasted.whole(text);
        return new TextSuggestions(whole, skills.mentionedIn(whole, MOST_SKILLS));
    }

    private List<SkillSuggestion> skills(List<TitleMeaning> meanings) {
        SequencedMap<String, Found> found = new LinkedHashMap<>();
        meanings.stream()
                .filter(meaning -> meaning.roleProfile() != null)
                .findFirst()
                .ifPresent(meaning -> addOfRole(found, meaning));
        meanings.stream()
                .filter(meaning -> meaning.occupation() != null)
                .findFirst()
                .ifPresent(meaning -> addOfOccupation(found, meaning));
        Map<String, Skill> now = skills.current(found.keySet());
        SequencedMap<String, SkillSuggestion> suggestions = new LinkedHashMap<>();
        found.forEach((uri, one) -> Optional.ofNullable(now.get(uri))
                .ifPresent(skill -> suggestions.putIfAbsent(skill.uri(), one.suggests(skill))));
        return suggestions.values().stream().limit(MOST_SKILLS).toList();
    }

    private void addOfRole(Map<String, Found> found, TitleMeaning meaning) {
        var role = Objects.requireNonNull(meaning.roleProfile());
        profiles.requirements(List.of(role))
                .getOrDefault(role, List.of())
                .forEach(requirement -> found.computeIfAbsent(
                                requirement.skill().uri(), _ -> new Found(requirement.level()))
                        .add(new SuggestionGround.OfRole(role), meaning));
    }

    private void addOfOccupation(Map<String, Found> found, TitleMeaning meaning) {
        var occupation = Objects.requireNonNull(meaning.occupation());
        for (var relation : SkillRelation.values()) {
            occupations
                    .skills(List.of(occupation), relation)
                    .getOrDefault(occupation, List.of())
                    .forEach(skill -> found.computeIfAbsent(skill.uri(), _ -> new Found(null))
                            .add(new SuggestionGround.OfOccupation(occupation, relation), meaning));
        }
    }

    private static final class Found {
        private final @Nullable Integer level;
        private final List<SuggestionGround> grounds = new ArrayList<>();
        private boolean guess = true;

        Found(@Nullable Integer level) {
            this.level = level;
        }

        void add(SuggestionGround ground, TitleMeaning meaning) {
            grounds.add(ground);
            guess &= !meaning.certain();
        }

        SkillSuggestion suggests(Skill skill) {
            return new SkillSuggestion(skill, level, grounds, guess);
        }
    }

    private static void require(String field, String given, String hint) {
        if (given.isBlank()) {
            throw new Failure.Invalid(field, "The %s is empty.".formatted(field), hint);
        }
    }
}
