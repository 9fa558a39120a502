package se.samsas.role;

import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.skill.Occupation;
import se.samsas.skill.SkillRelation;

/// What a suggestion rests on.
public sealed interface SuggestionGround {

    SuggestionKind kind();

    /// The name of what it rests on in the language that is wanted, else in the other; or words of the text.
    Label words(Language wanted);

    /// A role profile asks for the skill.
    record OfRole(RoleProfile profile) implements SuggestionGround {
        @Override
        public SuggestionKind kind() {
            return SuggestionKind.ROLE;
        }

        @Override
        public Label words(Language wanted) {
            return profile.name(wanted);
        }
    }

    /// An occupation needs the skill, in one way or the other.
    record OfOccupation(Occupation occupation, SkillRelation relation) implements SuggestionGround {
        @Override
        public SuggestionKind kind() {
            return switch (relation) {
                case ESSENTIAL -> SuggestionKind.ESSENTIAL;
                case OPTIONAL -> SuggestionKind.OPTIONAL;
            };
        }

        @Override
        public Label words(Language wanted) {
            return occupation.label(wanted);
        }
    }

    /// A text speaks of the skill.
    ///
    /// @param found as it stands in the text
    record InText(Label found) implements SuggestionGround {
        @Override
        public SuggestionKind kind() {
            return SuggestionKind.TEXT;
        }

        @Override
        public Label words(Language wanted) {
            return found;
        }
    }
}
