package se.samsas.search;

import org.jspecify.annotations.Nullable;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;

/// A specialist who is seen by skills only until they say yes.
///
/// @param handle names the person to this server, for one need, one asker and a limited time; nothing links two
/// of them
/// @param agency named only where at least five people of it may be found by the asker for the purpose
/// @param region where the agency is; absent where even that would tell which of few it is ([Discretion])
public record Candidate(
        String handle, @Nullable Agency agency, @Nullable Region region) implements Specialist {

    @Override
    public Candidate shown() {
        return this;
    }
}
