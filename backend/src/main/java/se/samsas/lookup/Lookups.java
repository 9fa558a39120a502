package se.samsas.lookup;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.need.ListedNeeds;
import se.samsas.person.PeopleSearch;
import se.samsas.role.SkillLookups;

/// Looks for what somebody types in all that they may read.
@Component
final class Lookups {

    private final SkillLookups skills;
    private final Agencies agencies;
    private final ListedNeeds needs;
    private final PeopleSearch people;

    Lookups(SkillLookups skills, Agencies agencies, ListedNeeds needs, PeopleSearch people) {
        this.skills = skills;
        this.agencies = agencies;
        this.needs = needs;
        this.people = people;
    }

    /// While they type: of people own staff alone, and nobody is recorded.
    ///
    /// @param first how many of a kind at most, 1 to 100
    Lookup find(LookupText text, Language language, int first, Viewer viewer) {
        var request = new PageRequest(first, null);
        var words = text.words();
        var taxonomy = viewer.may(Action.READ_TAXONOMY) ? skills.find(text.text(), language, first, first) : null;
        return new Lookup(
                taxonomy == null ? null : taxonomy.skills(),
                taxonomy == null ? null : taxonomy.roleProfiles(),
                needs.called(words, viewer, first).orElse(null),
                viewer.may(Action.READ_AGENCIES) ? agencies.page(text.text(), null, request) : null,
                people.staff(words, viewer, first).orElse(null));
    }

    /// Once they submit it: people of other agencies who are visible to them. Each who is given is recorded
    /// as looked at. Nothing for whom nobody of other agencies is visible by name.
    ///
    /// @param first how many at most, 1 to 100
    PeopleSearch.@Nullable Named findPeople(LookupText text, int first, Viewer viewer) {
        return people.visible(text.words(), viewer, PageRequest.requireFirst(first))
                .orElse(null);
    }
}
