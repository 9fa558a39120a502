package se.samsas.skill;

import java.util.List;
import se.samsas.api.Label;
import se.samsas.skill.words.Spot;

/// A skill that a text speaks of.
///
/// @param words as they stand in the text, with the language of the label that they fit
/// @param spots where; at least one, in order
public record SkillMention(Skill skill, Label words, List<Spot> spots) {

    public SkillMention {
        spots = List.copyOf(spots);
    }
}
