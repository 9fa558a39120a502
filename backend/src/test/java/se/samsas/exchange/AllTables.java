package se.samsas.exchange;

import java.util.List;
import se.samsas.access.AccountTables;
import se.samsas.agency.AgencyHistoryTables;
import se.samsas.agency.AgencyTables;
import se.samsas.exchange.table.Tables;
import se.samsas.need.NeedTables;
import se.samsas.person.PersonTables;
import se.samsas.person.capacity.CapacityTables;
import se.samsas.person.proposal.ProposalTables;
import se.samsas.role.RoleTables;
import se.samsas.skill.OccupationTables;
import se.samsas.skill.SkillTables;
import se.samsas.skill.stewardship.StewardshipTables;

/// The tables of all features, where there is no server.
final class AllTables {

    static final Tables ALL = new Tables(List.of(
            new SkillTables(),
            new StewardshipTables(),
            new OccupationTables(),
            new RoleTables(),
            new AgencyTables(),
            new AgencyHistoryTables(),
            new PersonTables(),
            new AccountTables(),
            new ProposalTables(),
            new CapacityTables(),
            new NeedTables()));

    private AllTables() {}
}
