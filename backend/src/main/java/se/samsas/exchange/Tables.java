package se.samsas.exchange;

import java.util.List;

/// The files of docs/data-format.md, each after those that it refers to.
final class Tables {

    static final List<Table> ALL = List.of(
            SkillTables.SKILLS,
            SkillTables.LABELS,
            SkillTables.BROADER,
            SkillTables.RELATED,
            SkillTables.SAME_AS,
            SkillTables.COLLECTIONS,
            StewardshipTables.PROPOSALS,
            StewardshipTables.CHANGES,
            OccupationTables.OCCUPATIONS,
            OccupationTables.LABELS,
            OccupationTables.SKILLS,
            OccupationTables.ROLE_PROFILES,
            OccupationTables.ROLE_SKILLS,
            AgencyTables.AGENCIES,
            AgencyTables.UNITS,
            AgencyTables.SHARING,
            AgencyTables.LEGAL_BASES,
            AgencyHistoryTables.SUCCESSORS,
            AgencyHistoryTables.EVENTS,
            PeopleTables.ERASED,
            PeopleTables.PEOPLE,
            PeopleTables.EMPLOYMENTS,
            PeopleTables.MANAGERS,
            PeopleTables.ASSERTIONS,
            PeopleTables.PAST_ASSERTIONS,
            PeopleTables.CAPACITY,
            PeopleTables.VISIBILITY,
            PeopleTables.ACCOUNTS,
            ProposalTables.PROPOSALS,
            NeedTables.NEEDS,
            NeedTables.SKILLS);

    private Tables() {}
}
