package se.samsas.skill;

import org.jspecify.annotations.Nullable;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;

/// How a client names a concept: by its id in the API or by its URI.
final class ConceptId {

    private ConceptId() {}

    /// The concept's URI.
    ///
    /// @throws Failure.Invalid unless exactly one is given, or where the id is one of something else
    static String of(String type, @Nullable String id, @Nullable String uri) {
        if (id != null && uri == null) {
            return GlobalId.parse(type, id);
        }
        if (uri != null && id == null) {
            return uri;
        }
        throw new Failure.Invalid(
                "id",
                id == null ? "Neither 'id' nor 'uri' is given." : "Both 'id' and 'uri' are given.",
                "Give one of the two.");
    }
}
