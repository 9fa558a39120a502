package se.samsas.skill.words;

import java.util.List;
import se.samsas.api.Label;

/// A concept that a text speaks of.
///
/// @param concept the concept's URI
/// @param words   as they stand in the text where they come first, with the language of the label that they fit
/// @param spots   where; at least one, in order
/// @param weight  how much it tells that they stand there: the rarer the words and the more often, the more
public record Mention(String concept, Label words, List<Spot> spots, double weight) {

    public Mention {
        spots = List.copyOf(spots);
    }
}
