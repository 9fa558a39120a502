package se.samsas.agency;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.agency.Agencies.Found;
import se.samsas.api.Connection;
import se.samsas.api.Edge;
import se.samsas.api.GlobalId;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;

@Controller
class AgencyController implements NodeLoader {

    private static final String TYPE = "Agency";

    private final Agencies agencies;
    private final Units units;
    private final Regions regions;

    AgencyController(Agencies agencies, Units units, Regions regions) {
        this.agencies = agencies;
        this.units = units;
        this.regions = regions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Agency> find(String local, GraphQLContext request) {
        return agencies.find(local);
    }

    @QueryMapping
    Agency agency(@Argument String id) {
        return agencies.get(GlobalId.parse(TYPE, id));
    }

    @QueryMapping
    Connection<Found> agencies(
            @Argument @Nullable String search,
            @Argument @Nullable AgencyState state,
            @Argument int first,
            @Argument @Nullable String after) {
        return agencies.page(search, state, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "AgencyEdge")
    Agency node(Edge<Found> edge) {
        return edge.node().agency();
    }

    @SchemaMapping(typeName = "AgencyEdge")
    @Nullable
    String formerly(Edge<Found> edge) {
        return edge.node().formerly();
    }

    @QueryMapping
    List<Region> regions() {
        return regions.list();
    }

    @SchemaMapping
    @Nullable
    Region region(Agency agency) {
        return regions.find(agency.region());
    }

    @BatchMapping
    Map<Agency, List<Unit>> units(List<Agency> of) {
        return units.ofAgencies(of);
    }

    @BatchMapping
    Map<Agency, List<Unit>> allUnits(List<Agency> of) {
        return units.below(of);
    }
}
