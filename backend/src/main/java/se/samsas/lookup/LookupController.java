package se.samsas.lookup;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.person.PeopleSearch;

@Controller
class LookupController {

    private final Lookups lookups;

    LookupController(Lookups lookups) {
        this.lookups = lookups;
    }

    @QueryMapping
    Lookup lookUp(@Argument String text, @Argument Language language, @Argument int first, Viewer viewer) {
        return lookups.find(new LookupText(text), language, first, viewer);
    }

    @QueryMapping
    PeopleSearch.@Nullable Named lookUpPeople(
            @Argument String text, @Argument int first, @Argument @Nullable String after, Viewer viewer) {
        return lookups.findPeople(new LookupText(text), new PageRequest(first, after), viewer);
    }
}
