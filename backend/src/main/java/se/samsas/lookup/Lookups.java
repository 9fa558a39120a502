package se.samsas.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.need.ListedNeeds;
import se.samsas.person.PeopleSearch;
import se.samsas.role.SkillLookup;
import se.samsas.role.SkillLookups;
import se.samsas.skill.SkillHit;

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

    /// While they type: of people own staff alone, and nobody is recorded. Needs are looked for by words of
    /// at least two characters, staff and agencies by words that have two letters or digits; by a text of
    /// one character only a skill that is called just so.
    ///
    /// @param first how many of a kind at most, 1 to 100
    /// @throws Failure.Invalid where the text has one character, and no skill is called so
    Lookup find(LookupText text, Language language, int first, Viewer viewer) {
        var request = new PageRequest(first, null);
        var words = text.words();
        var taxonomy = viewer.may(Action.READ_TAXONOMY) ? skills.find(text.text(), language, first, first) : null;
        if (text.isOneCharacter()) {
            return calledJustSo(text, taxonomy);
        }
        boolean hasName = text.hasName();
        return new Lookup(
                taxonomy == null ? null : taxonomy.skills(),
                taxonomy == null ? null : taxonomy.roleProfiles(),
                text.hasWord() ? needs.called(words, viewer, first).orElse(null) : null,
                hasName && viewer.may(Action.READ_AGENCIES) ? agencies.page(text.text(), null, request) : null,
                hasName ? people.staff(words, viewer, first).orElse(null) : null);
    }

    private static Lookup calledJustSo(LookupText text, @Nullable SkillLookup taxonomy) {
        var skills = taxonomy == null ? List.<SkillHit>of() : taxonomy.skills();
        var called = skills.stream()
                .filter(hit -> hit.matched().text().equalsIgnoreCase(text.text()))
                .toList();
        if (called.isEmpty()) {
            throw text.tooShort();
        }
        return new Lookup(called, null, null, null, null);
    }

    /// Once they submit it: people of other agencies who are visible to them. Each who is given is recorded
    /// as looked at. Nothing for whom nobody of other agencies is visible by name.
    ///
    /// @param request how many at most, and after whom
    /// @throws Failure.Invalid where no word of the text has two letters or digits
    PeopleSearch.@Nullable Named findPeople(LookupText text, PageRequest request, Viewer viewer) {
        return people.visible(text.requireName().words(), viewer, request).orElse(null);
    }
}
