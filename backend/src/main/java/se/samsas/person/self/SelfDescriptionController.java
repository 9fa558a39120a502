package se.samsas.person.self;

import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;

@Controller
class SelfDescriptionController {

    private final SelfDescriptions descriptions;
    private final Regions regions;

    SelfDescriptionController(SelfDescriptions descriptions, Regions regions) {
        this.descriptions = descriptions;
        this.regions = regions;
    }

    @MutationMapping
    DescribedPayload describeMe(@Argument DescribeMeInput input, Viewer viewer) {
        descriptions.describe(viewer, input);
        return new DescribedPayload(viewer);
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<SelfDescription> selfDescription(Viewer viewer) {
        return descriptions.find(viewer);
    }

    @SchemaMapping
    List<Region> places(SelfDescription description) {
        return regions.list(description.places());
    }

    record DescribedPayload(Viewer viewer) {}
}
