package se.samsas.rights;

import java.util.List;
import java.util.Map;
import se.samsas.graph.Queries;

/// Where records of what was done in service name the account that did it. They stay when its person is erased, and
/// then name what is left of the person: the same one for all that the same one did.
///
/// @param label    of the node
/// @param property which holds the id of the account
record DoneBy(String label, String property) {

    static final List<DoneBy> ALL = List.of(
            new DoneBy("NeedEvent", "by"),
            new DoneBy("SkillChange", "by"),
            new DoneBy("SkillProposal", "by"),
            new DoneBy("SkillProposal", "answeredBy"),
            new DoneBy("AgencyEvent", "by"),
            new DoneBy("Proposal", "by"),
            new DoneBy("Proposal", "answeredBy"),
            new DoneBy("Search", "account"),
            new DoneBy("View", "account"),
            new DoneBy("RankContest", "answeredBy"),
            new DoneBy("RankOverride", "by"),
            new DoneBy("Grant", "by"),
            new DoneBy("SharingChange", "by"),
            new DoneBy("LegalBasis", "by"),
            new DoneBy("Job", "by"),
            new DoneBy("Job", "cancel"),
            new DoneBy("JobEvent", "by"));

    /// Names what is left of somebody in place of their accounts.
    void rename(Queries tx, List<String> accounts, String left) {
        tx.run(
                "MATCH (n:%1$s) WHERE n.%2$s IN $accounts SET n.%2$s = $left".formatted(label, property),
                Map.of("accounts", accounts, "left", left));
    }
}
