package se.samsas.role;

import java.util.List;
import se.samsas.skill.SkillMention;

/// The skills that a text speaks of.
///
/// @param text     the text itself with whole words, for what else it asks for
/// @param mentions of skills, what the text tells most about first
record TextSuggestions(String text, List<SkillMention> mentions) {

    TextSuggestions {
        mentions = List.copyOf(mentions);
    }

    public List<SkillSuggestion> skills() {
        return mentions.stream()
                .map(mention -> new SkillSuggestion(
                        mention.skill(), null, List.of(new SuggestionGround.InText(mention.words())), false))
                .toList();
    }
}
