package se.samsas.role;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.agency.Place;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.api.Language;

@Controller
class SkillLookupController {

    private final SkillLookups lookups;
    private final Regions regions;

    SkillLookupController(SkillLookups lookups, Regions regions) {
        this.lookups = lookups;
        this.regions = regions;
    }

    @QueryMapping
    SkillLookup lookUpSkills(@Argument String text, @Argument Language language, @Argument int first) {
        return lookups.find(text, language, first);
    }

    @SchemaMapping
    Region region(Place place) {
        return regions.get(place.region());
    }
}
