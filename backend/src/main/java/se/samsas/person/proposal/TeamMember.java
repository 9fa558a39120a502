package se.samsas.person.proposal;

import java.util.List;
import se.samsas.person.Person;

/// How far the profile of a person of a unit has come.
///
/// @param skills    the number of skills that the person holds
/// @param waiting   what is proposed and not answered, by level, the highest first
/// @param confirmed how many proposals the person confirmed
/// @param declined  how many the person declined
record TeamMember(Person person, int skills, List<Proposal> waiting, int confirmed, int declined) {

    TeamMember {
        waiting = List.copyOf(waiting);
    }
}
