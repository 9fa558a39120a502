package se.samsas.role;

import java.util.List;
import java.util.stream.Stream;
import se.samsas.skill.Occupation;

/// What a job title may mean, and the skills that go with it.
record TitleSuggestions(List<TitleMeaning> meanings, List<SkillSuggestion> skills) {

    TitleSuggestions {
        meanings = List.copyOf(meanings);
        skills = List.copyOf(skills);
    }

    public List<Occupation> occupations() {
        return meanings.stream()
                .flatMap(meaning -> Stream.ofNullable(meaning.occupation()))
                .toList();
    }

    public List<RoleProfile> roleProfiles() {
        return meanings.stream()
                .flatMap(meaning -> Stream.ofNullable(meaning.roleProfile()))
                .toList();
    }
}
