package se.samsas.skill.words;

import java.util.Locale;
import se.samsas.api.Label;
import se.samsas.text.Composed;

/// A label or synonym of a concept.
///
/// @param concept   the concept's URI
/// @param preferred whether it is the label that the concept goes by in its language
/// @param group     whether the concept is a group
public record Term(String concept, Label label, boolean preferred, boolean group) {

    /// The same words for another concept, one that took the place of this.
    public Term of(String successor) {
        return new Term(successor, label, false, group);
    }

    /// The text as it is compared: letters with marks in one form, small letters, single spaces.
    public static String normal(String text) {
        return Composed.of(text).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
