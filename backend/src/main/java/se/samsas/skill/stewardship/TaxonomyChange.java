package se.samsas.skill.stewardship;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;
import se.samsas.failure.Failure;
import se.samsas.skill.SkillKind;

/// What can be done to the taxonomy here, or be proposed. What a scheme itself says (its labels, its links) is not
/// changed here: it comes with the scheme's next version.
sealed interface TaxonomyChange {

    /// A new skill of our own.
    ///
    /// @param skillKind a skill or a piece of knowledge
    /// @param labelSv its name in Swedish
    /// @param labelEn its name in English; null where nobody has one yet
    /// @param broader the URIs of skills or groups under which it belongs
    record Add(
            SkillKind skillKind, String labelSv, @Nullable String labelEn, List<String> broader)
            implements TaxonomyChange {

        public Add {
            if (skillKind == SkillKind.GROUP) {
                throw new Failure.Invalid(
                                "change.add.kind",
                                "GROUP is no kind of a skill of our own.",
                                "Choose SKILL or KNOWLEDGE.")
                        .inSwedish("En grupp kan inte läggas till.", "Välj färdighet eller kunskap.");
            }
            labelSv = Labels.required("change.add.labelSv", labelSv);
            labelEn = Labels.optional("change.add.labelEn", labelEn);
            broader = broader.stream().distinct().sorted().toList();
        }
    }

    /// Another name for a skill of our own.
    ///
    /// @param version of the skill as it was read; null for what was proposed
    record Rename(
            String skill,
            String labelSv,
            @Nullable String labelEn,
            @Nullable String version) implements TaxonomyChange {

        public Rename {
            labelSv = Labels.required("change.rename.labelSv", labelSv);
            labelEn = Labels.optional("change.rename.labelEn", labelEn);
        }
    }

    /// A word for a skill, added here.
    sealed interface Synonym extends TaxonomyChange {

        String skill();

        @Override
        Language language();

        String label();

        @Override
        default @Nullable String labelSv() {
            return language() == Language.SV ? label() : null;
        }

        @Override
        default @Nullable String labelEn() {
            return language() == Language.EN ? label() : null;
        }
    }

    /// A word by which a skill is found too.
    record AddSynonym(String skill, Language language, String label) implements Synonym {

        public AddSynonym {
            label = Labels.required("change.addSynonym.label", label);
        }
    }

    /// A word, added here, by which a skill is found no more.
    record RemoveSynonym(String skill, Language language, String label) implements Synonym {}

    /// Two skills that mean the same become one: the duplicate is retired and leads to the other, and whoever holds it
    /// is found by the other.
    record Merge(String duplicate, String into) implements TaxonomyChange {

        public Merge {
            if (Objects.equals(duplicate, into)) {
                throw new Failure.Invalid(
                                "change.merge.into", "A skill is no duplicate of itself.", "Choose two skills.")
                        .inSwedish("En kompetens är ingen dubblett av sig själv.", "Välj två kompetenser.");
            }
        }
    }

    /// A skill of our own that is no longer to be used.
    ///
    /// @param successor the URI of what took its place; null where nothing did
    record Retire(String skill, @Nullable String successor) implements TaxonomyChange {

        public Retire {
            if (skill.equals(successor)) {
                throw new Failure.Invalid(
                                "change.retire.successor",
                                "A skill does not take its own place.",
                                "Choose another, or none.")
                        .inSwedish("En kompetens kan inte ersätta sig själv.", "Välj en annan, eller ingen.");
            }
        }
    }

    /// The skill that it is about; null for one that is not there yet.
    default @Nullable String about() {
        return switch (this) {
            case Add _ -> null;
            case Rename change -> change.skill();
            case Synonym change -> change.skill();
            case Merge change -> change.duplicate();
            case Retire change -> change.skill();
        };
    }

    /// The other skill that it is about.
    default @Nullable String other() {
        return switch (this) {
            case Merge change -> change.into();
            case Retire change -> change.successor();
            case Add _, Rename _, Synonym _ -> null;
        };
    }

    /// The language of a synonym.
    default @Nullable Language language() {
        return null;
    }

    /// The name or synonym in Swedish.
    default @Nullable String labelSv() {
        return null;
    }

    /// The name or synonym in English.
    default @Nullable String labelEn() {
        return null;
    }

    /// What kind of change it is.
    default ChangeKind kind() {
        return switch (this) {
            case Add _ -> ChangeKind.ADD;
            case Rename _ -> ChangeKind.RENAME;
            case AddSynonym _ -> ChangeKind.ADD_SYNONYM;
            case RemoveSynonym _ -> ChangeKind.REMOVE_SYNONYM;
            case Merge _ -> ChangeKind.MERGE;
            case Retire _ -> ChangeKind.RETIRE;
        };
    }
}
