package se.samsas.role;

import java.util.List;

/// What a text speaks of.
record TextSuggestions(List<SkillSuggestion> skills) {}
