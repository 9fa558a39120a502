package se.samsas.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.search.given.LookedFor;

/// What a person sees and decides of what is held on them.
@Controller
class RightsController {

    private final Looks looks;
    private final Erasures erasures;

    RightsController(Looks looks, Erasures erasures) {
        this.looks = looks;
        this.erasures = erasures;
    }

    @SchemaMapping(typeName = "Viewer")
    Connection<Look> looks(Viewer viewer, @Argument int first, @Argument @Nullable String after) {
        return looks.page(viewer, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "Viewer")
    Erasure erasure(Viewer viewer) {
        return erasures.preview(viewer);
    }

    @MutationMapping
    EraseMePayload eraseMe(@Argument EraseMeInput input, Viewer viewer) {
        return new EraseMePayload(erasures.erase(viewer, input.name()));
    }

    @SchemaMapping
    String id(Look look) {
        return GlobalId.encode("Look", look.id());
    }

    @SchemaMapping
    @Nullable
    String title(LookedFor of, @Argument Language language) {
        return of.title(language);
    }

    record EraseMeInput(String name) {}

    record EraseMePayload(LocalDate erased) {}
}
