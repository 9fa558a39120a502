package se.samsas.person;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.text.SwedishOrder;

@Controller
class ViewerController {

    private final Viewers viewers;
    private final People people;
    private final Agencies agencies;

    ViewerController(Viewers viewers, People people, Agencies agencies) {
        this.viewers = viewers;
        this.people = people;
        this.agencies = agencies;
    }

    @QueryMapping
    Viewer viewer(Viewer viewer) {
        return viewer;
    }

    @SchemaMapping(typeName = "Viewer")
    @Nullable
    Person person(Viewer viewer) {
        var self = viewer.person();
        return self == null ? null : people.find(self, viewer).orElse(null);
    }

    @SchemaMapping(typeName = "Viewer")
    List<Role> roles(Viewer viewer) {
        return viewer.roles().stream().sorted().toList();
    }

    @SchemaMapping(typeName = "Viewer")
    List<Agency> agencies(Viewer viewer) {
        var ids = viewer.mayActFor().isEmpty() ? viewer.employers() : viewer.mayActFor();
        return agencies.list(ids).values().stream()
                .sorted((a, b) -> SwedishOrder.ofNames().compare(a.nameSv(), b.nameSv()))
                .toList();
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<Agency> agency(Viewer viewer) {
        return viewer.actsFor().stream().findFirst().map(agencies::get);
    }

    @SchemaMapping(typeName = "Viewer")
    boolean administersAll(Viewer viewer) {
        return viewer.administersAll();
    }

    @SchemaMapping(typeName = "Viewer")
    boolean demo() {
        return viewers.inventedData();
    }
}
