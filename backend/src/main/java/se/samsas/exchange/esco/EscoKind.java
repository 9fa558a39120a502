package se.samsas.exchange.esco;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files of the ESCO package that are read, by the start of their names; the rest of the package repeats these.
enum EscoKind {
    SKILLS("skills", "conceptUri", "preferredLabel"),
    SKILL_GROUPS("skillGroups", "conceptUri", "preferredLabel"),
    SKILLS_HIERARCHY("skillsHierarchy", "Level 0 URI", "Level 0 preferred term"),
    SKILL_BROADER("broaderRelationsSkillPillar", "conceptUri", "broaderUri"),
    SKILL_RELATIONS("skillSkillRelations", "originalSkillUri", "relatedSkillUri", "relationType"),
    OCCUPATIONS("occupations", "conceptUri", "preferredLabel"),
    ISCO_GROUPS("ISCOGroups", "conceptUri", "preferredLabel"),
    OCCUPATION_BROADER("broaderRelationsOccPillar", "conceptUri", "broaderUri"),
    OCCUPATION_SKILLS("occupationSkillRelations", "occupationUri", "skillUri", "relationType"),
    DIGITAL("digitalSkillsCollection", "conceptUri"),
    TRANSVERSAL("transversalSkillsCollection", "conceptUri"),
    DIGCOMP("digCompSkillsCollection", "conceptUri"),
    GREEN("greenSkillsCollection", "conceptUri"),
    LANGUAGE("languageSkillsCollection", "conceptUri"),
    RESEARCH("researchSkillsCollection", "conceptUri"),

    /// No file of the published package, but one that may be laid beside it: what took the place of a retired concept.
    REPLACEMENTS("replacements", "concept", "successor");

    /// The collections, by the names that docs/data-format.md gives them.
    static final List<EscoKind> COLLECTIONS = List.of(DIGITAL, TRANSVERSAL, DIGCOMP, GREEN, LANGUAGE, RESEARCH);

    /// Without all of these a package does not say what is no longer in it.
    static final List<EscoKind> WHOLE = List.of(
            SKILLS,
            SKILL_GROUPS,
            SKILLS_HIERARCHY,
            SKILL_BROADER,
            SKILL_RELATIONS,
            OCCUPATIONS,
            ISCO_GROUPS,
            OCCUPATION_BROADER,
            OCCUPATION_SKILLS);

    private final String start;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    EscoKind(String start, String... columns) {
        this.start = start;
        this.columns = List.of(columns);
    }

    /// The columns without which a file is of no use.
    List<String> columns() {
        return columns;
    }

    /// Whether rows may lack their last cells: as published, the hierarchy drops those that are empty.
    boolean mayEndEarly() {
        return this == SKILLS_HIERARCHY;
    }

    /// The kind of a file whose name, without language and ending, is this.
    static Optional<EscoKind> of(String start) {
        return Arrays.stream(values()).filter(kind -> kind.start.equals(start)).findFirst();
    }

    /// How a collection is spelled in the data.
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
