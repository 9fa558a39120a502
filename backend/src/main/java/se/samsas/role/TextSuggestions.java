package se.samsas.role;

import java.util.List;

/// The skills that a text speaks of.
record TextSuggestions(List<SkillSuggestion> skills) {

    TextSuggestions {
        skills = List.copyOf(skills);
    }
}
