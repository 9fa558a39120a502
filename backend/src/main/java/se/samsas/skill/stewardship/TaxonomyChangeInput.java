package se.samsas.skill.stewardship;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.failure.Failure;
import se.samsas.skill.SkillKind;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.skill.stewardship.TaxonomyChange.AddSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Merge;
import se.samsas.skill.stewardship.TaxonomyChange.RemoveSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Rename;
import se.samsas.skill.stewardship.TaxonomyChange.Retire;

/// A change as a client sends it: exactly one of these.
record TaxonomyChangeInput(
        @Nullable AddInput add,
        @Nullable RenameInput rename,
        @Nullable SynonymInput addSynonym,
        @Nullable SynonymInput removeSynonym,
        @Nullable MergeInput merge,
        @Nullable RetireInput retire) {

    record AddInput(
            SkillKind kind, String labelSv, @Nullable String labelEn, List<String> broader) {}

    record RenameInput(
            String skill, String labelSv, @Nullable String labelEn, String version) {}

    record SynonymInput(String skill, Language language, String label) {}

    record MergeInput(String duplicate, String into) {}

    record RetireInput(String skill, @Nullable String successor) {}

    TaxonomyChange change() {
        if (add != null) {
            return new Add(
                    add.kind(),
                    add.labelSv(),
                    add.labelEn(),
                    add.broader().stream().map(TaxonomyChangeInput::uri).toList());
        }
        if (rename != null) {
            return new Rename(uri(rename.skill()), rename.labelSv(), rename.labelEn(), rename.version());
        }
        if (addSynonym != null) {
            return new AddSynonym(uri(addSynonym.skill()), addSynonym.language(), addSynonym.label());
        }
        if (removeSynonym != null) {
            return new RemoveSynonym(uri(removeSynonym.skill()), removeSynonym.language(), removeSynonym.label());
        }
        if (merge != null) {
            return new Merge(uri(merge.duplicate()), uri(merge.into()));
        }
        if (retire != null) {
            return new Retire(uri(retire.skill()), retire.successor() == null ? null : uri(retire.successor()));
        }
        throw new Failure.Invalid("change", "There is no change.", "Give one of its fields.");
    }

    private static String uri(String id) {
        return GlobalId.parse("Skill", id);
    }
}
