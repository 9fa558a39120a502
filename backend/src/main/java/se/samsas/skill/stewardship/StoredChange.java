package se.samsas.skill.stewardship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.api.Language;
import se.samsas.graph.Spelling;
import se.samsas.skill.SkillKind;
import se.samsas.skill.stewardship.TaxonomyChange.Add;
import se.samsas.skill.stewardship.TaxonomyChange.AddSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Merge;
import se.samsas.skill.stewardship.TaxonomyChange.RemoveSynonym;
import se.samsas.skill.stewardship.TaxonomyChange.Rename;
import se.samsas.skill.stewardship.TaxonomyChange.Retire;

/// A proposed change as the graph keeps it.
final class StoredChange {

    private StoredChange() {}

    /// Its properties, and the skills that it leads to.
    static Map<String, @Nullable Object> parameters(TaxonomyChange change) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", Spelling.of(change.kind()));
        parameters.put("skill", change.about());
        parameters.put("other", change.other());
        parameters.put("language", change.language() == null ? null : Spelling.of(change.language()));
        parameters.put("labelSv", change.labelSv());
        parameters.put("labelEn", change.labelEn());
        parameters.put("skillKind", change instanceof Add add ? Spelling.of(add.skillKind()) : null);
        parameters.put("broader", change instanceof Add add ? add.broader() : null);
        return parameters;
    }

    /// The change that these properties say.
    static TaxonomyChange of(Value node) {
        var skill = node.get("skill").asString("");
        var labelSv = node.get("labelSv").asString(null);
        var labelEn = node.get("labelEn").asString(null);
        var label = Objects.requireNonNullElse(labelSv == null ? labelEn : labelSv, "");
        return switch (Spelling.read(ChangeKind.class, node.get("kind").asString())) {
            case ADD ->
                new Add(
                        Spelling.read(SkillKind.class, node.get("skillKind").asString()),
                        label,
                        labelEn,
                        node.get("broader").asList(Value::asString, List.of()));
            case RENAME -> new Rename(skill, label, labelEn, null);
            case ADD_SYNONYM -> new AddSynonym(skill, language(node), label);
            case REMOVE_SYNONYM -> new RemoveSynonym(skill, language(node), label);
            case MERGE -> new Merge(skill, node.get("other").asString(""));
            case RETIRE -> new Retire(skill, node.get("other").asString(null));
        };
    }

    private static Language language(Value node) {
        return Spelling.read(Language.class, node.get("language").asString());
    }
}
