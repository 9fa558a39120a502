package se.samsas.matching;

import java.util.List;
import java.util.stream.Stream;

/// How a held concept leads to an asked one; without steps where they are the same.
///
/// @param held the URI the path begins at
public record Path(String held, List<Step> steps) {
    /// Every concept from the held one to the asked one, both included.
    public List<String> uris() {
        return Stream.concat(Stream.of(held), steps.stream().map(Step::uri)).toList();
    }
}
