package se.samsas.person;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.agency.Agency;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;

@Controller
class StaffController {

    @SchemaMapping(typeName = "Agency", field = "people")
    CompletableFuture<Connection<Person>> people(
            Agency agency,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String name,
            @Argument @Nullable String unit,
            @Argument @Nullable String title,
            @Argument @Nullable String skill,
            @Argument @Nullable Integer level,
            @Argument boolean withoutSkills,
            @Argument StaffOrder order,
            DataLoader<StaffPage, Optional<Connection<Person>>> staffOfAgencies) {
        var filter = new StaffFilter(
                name,
                unit == null ? null : GlobalId.parse("Unit", unit),
                title,
                skill == null ? null : SkillReading.uri(skill, "skill"),
                level,
                withoutSkills);
        return staffOfAgencies
                .load(new StaffPage(agency, filter, order, new PageRequest(first, after)))
                .thenApply(page -> page.orElseThrow(() -> new Failure.NotAllowed(
                        "You may not see who works at the agency '%s'.".formatted(agency.nameSv()),
                        "Ask an HR planner there; whoever is one of several agencies chooses one first.")));
    }
}
