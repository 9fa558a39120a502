package se.samsas.role;

import java.util.List;

/// The skills that a text speaks of.
///
/// @param text the text itself, for what else it asks for
record TextSuggestions(String text, List<SkillSuggestion> skills) {

    TextSuggestions {
        skills = List.copyOf(skills);
    }
}
