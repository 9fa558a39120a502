package se.samsas.person;

import graphql.GraphQLContext;
import java.time.YearMonth;
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
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.agency.Unit;
import se.samsas.agency.Units;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;

@Controller
class PersonController implements NodeLoader {

    private static final String TYPE = "Person";

    private final People people;
    private final Views views;
    private final Viewers viewers;
    private final Agencies agencies;
    private final Units units;
    private final Regions regions;

    PersonController(People people, Views views, Viewers viewers, Agencies agencies, Units units, Regions regions) {
        this.people = people;
        this.views = views;
        this.viewers = viewers;
        this.agencies = agencies;
        this.units = units;
        this.regions = regions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Person> find(String local, GraphQLContext request) {
        return views.look(local, viewers.of(request));
    }

    @QueryMapping
    Person person(@Argument String id, Viewer viewer) {
        var local = GlobalId.parse(TYPE, id);
        return views.look(local, viewer).orElseThrow(() -> new Failure.NotFound("person", local));
    }

    @QueryMapping
    Connection<Person> protectedPeople(
            @Argument String agency, @Argument int first, @Argument @Nullable String after, Viewer viewer) {
        return views.lookAtProtected(GlobalId.parse("Agency", agency), viewer, new PageRequest(first, after));
    }

    @BatchMapping
    Map<Person, Agency> agency(List<Person> of) {
        return Loaded.byId(of, Person::agency, agencies::list);
    }

    @BatchMapping
    Map<Person, Unit> unit(List<Person> of) {
        return Loaded.byId(of, Person::unit, units::list);
    }

    @SchemaMapping
    List<Region> places(Person person) {
        return regions.list(person.places());
    }

    @BatchMapping
    Map<Person, List<Holding>> holdings(List<Person> of) {
        return people.holdings(of);
    }

    @SchemaMapping
    CompletableFuture<List<Capacity>> capacity(
            Person person,
            @Argument YearMonth from,
            @Argument YearMonth to,
            DataLoader<AskedMonths, List<Capacity>> capacity) {
        return capacity.load(new AskedMonths(person, new Months(from, to)));
    }

    @SchemaMapping(typeName = "Unit", field = "people")
    CompletableFuture<Connection<Person>> peopleOfUnit(
            Unit unit,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<UnitPage, Optional<Connection<Person>>> peopleOfUnits) {
        return peopleOfUnits
                .load(new UnitPage(unit, new PageRequest(first, after)))
                .thenApply(page -> page.orElseThrow(() -> new Failure.NotAllowed(
                        "You may not see who works in the unit '%s'.".formatted(unit.nameSv()),
                        "Ask who manages it, or an HR planner of its agency.")));
    }
}
