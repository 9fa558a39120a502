package se.samsas.person.proposal;

import java.util.List;

/// The same skills for several people, as a client writes it.
///
/// @param people global ids
record ProposalGroupInput(List<String> people, List<ProposedSkillInput> skills) {

    ProposalGroupInput {
        people = List.copyOf(people);
        skills = List.copyOf(skills);
    }
}
