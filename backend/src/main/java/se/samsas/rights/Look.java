package se.samsas.rights;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;
import se.samsas.agency.Agency;
import se.samsas.person.View;
import se.samsas.search.given.GivenSearch;
import se.samsas.search.given.LookedFor;
import se.samsas.skill.Skill;

/// That somebody looked at a person, as the person is told of it: for which agency and in which roles, not by whom.
///
/// @param id       of the search or the view
/// @param entry    the number of its entry in the audit trail; 0 where it is older than the trail
/// @param agencies for which somebody looked
/// @param search   absent where a page was opened, or the staff looked through
/// @param skill    by which the staff was looked through; absent otherwise
/// @param level    the least of it
record Look(
        String id,
        LookKind kind,
        Instant at,
        long entry,
        List<Agency> agencies,
        List<Role> roles,
        @Nullable LookedFor search,
        @Nullable Skill skill,
        @Nullable Integer level) {

    static Look of(GivenSearch given) {
        return new Look(
                given.id(),
                LookKind.of(given.as()),
                given.at(),
                given.entry(),
                given.agencies(),
                given.roles(),
                given.search(),
                null,
                null);
    }

    static Look of(View view) {
        return new Look(
                view.id(),
                LookKind.of(view),
                view.at(),
                view.entry(),
                view.agencies(),
                view.roles(),
                null,
                view.skill(),
                view.level());
    }
}
