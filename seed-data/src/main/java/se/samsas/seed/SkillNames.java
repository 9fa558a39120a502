package se.samsas.seed;

import java.util.HashMap;
import java.util.Map;

/// Finds the URI of a skill by its English label, as the curated files name it.
final class SkillNames {
    private static final String LOCAL = "local:";

    private final Map<String, String> byLabel = new HashMap<>();

    SkillNames(Tables tables) {
        for (var label : tables.get(SeedFile.SKILL_LABELS).rows()) {
            if (label.get("language").equals("en")
                    && label.get("kind").equals("preferred")
                    && label.get("source").equals(EscoExtract.SOURCE)
                    && isSkill(tables, label.get("skill"))) {
                byLabel.put(label.get("label"), label.get("skill"));
            }
        }
    }

    /// The URI of a local skill. It is a `urn:` of our own, so that it claims nobody's domain.
    static String local(String id) {
        return "urn:samsas:skill:" + id;
    }

    /// @throws IllegalArgumentException where no skill of ESCO has the label
    String uri(String name) {
        if (name.startsWith(LOCAL)) {
            return local(name.substring(LOCAL.length()));
        }
        var uri = byLabel.get(name);
        if (uri == null) {
            throw new IllegalArgumentException("No chosen skill has the English label '%s'".formatted(name));
        }
        return uri;
    }

    /// The same, where a name without a match is the id of a local skill.
    String uriOrLocal(String name) {
        var uri = byLabel.get(name);
        return uri == null ? local(name) : uri;
    }

    private static boolean isSkill(Tables tables, String uri) {
        return tables.get(SeedFile.SKILLS)
                .find(uri)
                .map(skill -> !skill.get("kind").equals("group"))
                .orElse(false);
    }
}
