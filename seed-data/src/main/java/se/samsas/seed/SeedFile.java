package se.samsas.seed;

import java.util.List;

/// The files of the data format and their columns, in their order; docs/data-format.md says what the columns mean.
public enum SeedFile {
    SKILLS("skills.csv", 1, "skill", "scheme", "kind", "status", "reuse", "successor", "code"),
    SKILL_LABELS("skill-labels.csv", 4, "skill", "language", "kind", "label", "source"),
    SKILL_DESCRIPTIONS("skill-descriptions.csv", 2, "skill", "language", "description"),
    SKILL_BROADER("skill-broader.csv", 2, "skill", "broader"),
    SKILL_RELATED("skill-related.csv", 2, "skill", "related", "type"),
    SKILL_SAME_AS("skill-same-as.csv", 2, "from", "to", "match", "source", "note"),
    SKILL_COLLECTIONS("skill-collections.csv", 2, "collection", "skill"),
    SKILL_PROPOSALS(
            "skill-proposals.csv",
            1,
            "proposal",
            "kind",
            "skill",
            "other",
            "skill_kind",
            "language",
            "label_sv",
            "label_en",
            "broader",
            "why",
            "by",
            "at",
            "status",
            "answer",
            "answered_by",
            "answered_at"),
    SKILL_CHANGES(
            "skill-changes.csv",
            1,
            "change",
            "number",
            "kind",
            "skill",
            "other",
            "language",
            "label_sv",
            "label_en",
            "before_sv",
            "before_en",
            "before_match",
            "before_source",
            "before_note",
            "why",
            "by",
            "at",
            "undoes",
            "proposal"),
    OCCUPATIONS("occupations.csv", 1, "occupation", "kind", "status", "code", "group"),
    OCCUPATION_LABELS("occupation-labels.csv", 4, "occupation", "language", "kind", "label"),
    OCCUPATION_SKILLS("occupation-skills.csv", 2, "occupation", "skill", "type"),
    ROLE_PROFILES("role-profiles.csv", 1, "role", "scheme", "name_sv", "name_en", "occupation", "bridge"),
    ROLE_SKILLS("role-skills.csv", 2, "role", "skill", "level", "importance"),
    AGENCIES(
            "agencies.csv",
            1,
            "agency",
            "kind",
            "name_sv",
            "name_en",
            "short_name",
            "org_number",
            "region",
            "employees",
            "invented",
            "dissolved",
            "former_names",
            "employees_year"),
    UNITS("units.csv", 1, "unit", "agency", "parent", "name_sv", "name_en", "region"),
    SHARING("sharing.csv", 4, "agency", "with", "purpose", "from", "to"),
    LEGAL_BASES(
            "legal-bases.csv", 1, "basis", "agency", "ground", "reference", "decided_by", "decided", "at", "account"),
    AGENCY_SUCCESSORS("agency-successors.csv", 3, "from", "to", "on", "kind"),
    AGENCY_EVENTS(
            "agency-events.csv",
            1,
            "event",
            "kind",
            "on",
            "at",
            "number",
            "agencies",
            "into",
            "former_name_sv",
            "former_name_en",
            "former_short_name",
            "account",
            "note"),
    ERASED_PEOPLE("erased-people.csv", 1, "person", "on", "salt"),
    PEOPLE(
            "people.csv",
            1,
            "person",
            "given_name",
            "family_name",
            "places",
            "languages",
            "remote",
            "protected",
            "invented",
            "said_self",
            "tie_seed",
            "trail"),
    EMPLOYMENTS("employments.csv", 3, "person", "unit", "from", "to", "share", "title"),
    MANAGERS("managers.csv", 3, "unit", "person", "from", "to"),
    ASSERTIONS("assertions.csv", 3, "person", "skill", "evidence", "level", "last_used", "since", "valid_until"),
    PAST_ASSERTIONS("past-assertions.csv", 5, "person", "skill", "evidence", "from", "number", "to", "level"),
    CAPACITY("capacity.csv", 2, "person", "month", "lendable", "absence", "reserved"),
    VISIBILITY("visibility.csv", 2, "person", "purpose", "choice", "until"),
    ACCOUNTS(
            "accounts.csv", 1, "account", "person", "roles", "agencies", "everywhere", "until", "responsible", "trail"),
    PROPOSALS(
            "proposals.csv",
            1,
            "proposal",
            "person",
            "skill",
            "level",
            "title",
            "note",
            "by",
            "at",
            "answer",
            "answered_by",
            "answered_at"),
    MONTHS_PROPOSALS(
            "months-proposals.csv",
            1,
            "proposal",
            "person",
            "months",
            "note",
            "at",
            "answer",
            "answered_by",
            "answered_at",
            "reply"),
    CAPACITY_CHANGES("capacity-changes.csv", 1, "change", "person", "months", "by", "at", "proposal"),
    NEEDS(
            "needs.csv",
            1,
            "need",
            "agency",
            "title_sv",
            "title_en",
            "purpose",
            "share",
            "from",
            "to",
            "places",
            "remote",
            "languages",
            "headcount",
            "splittable",
            "smallest_part",
            "security_class",
            "created",
            "status"),
    NEED_SKILLS("need-skills.csv", 2, "need", "skill", "level", "weight", "must", "exactly", "position");

    private final String fileName;
    private final int keyColumns;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, but has no type that says so.
    private final List<String> columns;

    SeedFile(String fileName, int keyColumns, String... columns) {
        this.fileName = fileName;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    public String fileName() {
        return fileName;
    }

    /// The columns in the order of the file.
    public List<String> columns() {
        return columns;
    }

    /// The first so many columns are the key, by which rows are sorted and which no two rows share.
    public int keyColumns() {
        return keyColumns;
    }

    /// The place of a column, from 0.
    ///
    /// @throws IllegalArgumentException where the file has no such column
    int indexOf(String column) {
        var index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("%s has no column %s; it has %s".formatted(fileName, column, columns));
        }
        return index;
    }
}
