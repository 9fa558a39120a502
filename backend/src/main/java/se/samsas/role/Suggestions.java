package se.samsas.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.skill.Occupation;
import se.samsas.skill.OccupationHit;
import se.samsas.skill.Occupations;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillRelation;
import se.samsas.skill.Skills;

/// Proposes skills for a title or a text, so that nobody has to begin with an empty list. What is asked is neither kept
/// nor logged.
@Component
public final class Suggestions {

    /// More skills than this nobody reads through.
    static final int MOST_SKILLS = 60;

    private static final int MOST_OCCUPATIONS = 5;

    private static final int THE_SAME = 100;

    /// Among five names at least so much alike, three times in four one is of what experts take the title for; among
    /// those less alike, every second time at most.
    private static final int LIKE = 60;

    /// So much less alike than the best, an occupation may still be what is meant.
    private static final int AMBIGUOUS = 20;

    private final RoleProfiles profiles;
    private final Occupations occupations;
    private final Skills skills;

    Suggestions(RoleProfiles profiles, Occupations occupations, Skills skills) {
        this.profiles = profiles;
        this.occupations = occupations;
        this.skills = skills;
    }

    /// What the title may mean, the likeliest first, and the skills of the likeliest role and occupation.
    ///
    /// @throws Failure.Invalid for a blank title
    TitleSuggestions forTitle(String title) {
        require("title", title, "Give the title alone, such as 'systemutvecklare'.");
        var roles = profiles.called(title);
        var found = meant(roles, occupations.called(title, MOST_OCCUPATIONS));
        return new TitleSuggestions(found, roles, skills(roles, found));
    }

    /// The skills that the text speaks of, what it tells most about first.
    ///
    /// @throws Failure.Invalid for a blank text
    TextSuggestions inText(String text) {
        require("text", text, "Give the part that says what somebody can do or has done.");
        return new TextSuggestions(skills.mentionedIn(text, MOST_SKILLS).stream()
                .map(mention -> new SkillSuggestion(
                        mention.skill(), null, List.of(new SuggestionGround.InText(mention.words()))))
                .toList());
    }

    /// Those that are called so, then what the role corresponds to, then those that are called nearly so.
    private List<Occupation> meant(List<RoleProfile> roles, List<OccupationHit> hits) {
        int best = hits.stream().mapToInt(OccupationHit::likeness).max().orElse(0);
        var meant = new LinkedHashSet<String>();
        hits.stream()
                .filter(hit -> hit.likeness() == THE_SAME)
                .forEach(hit -> meant.add(hit.occupation().uri()));
        roles.stream().map(RoleProfile::occupation).filter(Objects::nonNull).forEach(meant::add);
        hits.stream()
                .filter(hit -> hit.likeness() >= Math.max(LIKE, best - AMBIGUOUS))
                .forEach(hit -> meant.add(hit.occupation().uri()));
        var byUri = occupations.list(meant);
        return meant.stream()
                .flatMap(uri -> Optional.ofNullable(byUri.get(uri)).stream())
                .limit(MOST_OCCUPATIONS)
                .toList();
    }

    private List<SkillSuggestion> skills(List<RoleProfile> roles, List<Occupation> meant) {
        SequencedMap<String, Found> found = new LinkedHashMap<>();
        if (!roles.isEmpty()) {
            var role = roles.getFirst();
            profiles.requirements(List.of(role))
                    .getOrDefault(role, List.of())
                    .forEach(requirement -> found.computeIfAbsent(
                                    requirement.skill().uri(), _ -> new Found(requirement.level()))
                            .grounds
                            .add(new SuggestionGround.OfRole(role)));
        }
        if (!meant.isEmpty()) {
            var occupation = meant.getFirst();
            for (var relation : SkillRelation.values()) {
                occupations
                        .skills(List.of(occupation), relation)
                        .getOrDefault(occupation, List.of())
                        .forEach(skill -> found.computeIfAbsent(skill.uri(), _ -> new Found(null))
                                .grounds
                                .add(new SuggestionGround.OfOccupation(occupation, relation)));
            }
        }
        Map<String, Skill> now = skills.current(found.keySet());
        SequencedMap<String, SkillSuggestion> suggestions = new LinkedHashMap<>();
        found.forEach((uri, one) -> Optional.ofNullable(now.get(uri))
                .ifPresent(skill ->
                        suggestions.putIfAbsent(skill.uri(), new SkillSuggestion(skill, one.level, one.grounds))));
        return suggestions.values().stream().limit(MOST_SKILLS).toList();
    }

    private static final class Found {
        final @Nullable Integer level;
        final List<SuggestionGround> grounds = new ArrayList<>();

        Found(@Nullable Integer level) {
            this.level = level;
        }
    }

    private static void require(String field, String given, String hint) {
        if (given.isBlank()) {
            throw new Failure.Invalid(field, "The %s is empty.".formatted(field), hint);
        }
    }
}
