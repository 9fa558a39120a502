package se.samsas.agency;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.failure.Failure;

@Controller
class UnitController implements NodeLoader {

    private static final String TYPE = "Unit";

    private final Agencies agencies;
    private final Units units;
    private final Regions regions;

    UnitController(Agencies agencies, Units units, Regions regions) {
        this.agencies = agencies;
        this.units = units;
        this.regions = regions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Unit> find(String local, GraphQLContext request) {
        return units.find(local);
    }

    @QueryMapping
    CompletableFuture<Unit> unit(@Argument String id, DataLoader<String, Unit> unitsById) {
        var local = GlobalId.parse(TYPE, id);
        return unitsById.load(local).thenApply(unit -> {
            if (unit == null) {
                throw new Failure.NotFound("unit", local);
            }
            return unit;
        });
    }

    @SchemaMapping
    @Nullable
    Region region(Unit unit) {
        return regions.find(unit.region());
    }

    @BatchMapping
    Map<Unit, Agency> agency(List<Unit> of) {
        return Loaded.byId(of, Unit::agency, agencies::list);
    }

    @BatchMapping
    Map<Unit, Unit> parent(List<Unit> of) {
        return Loaded.byId(of, Unit::parent, units::list);
    }

    @BatchMapping
    Map<Unit, List<Unit>> units(List<Unit> of) {
        return units.ofUnits(of);
    }
}
