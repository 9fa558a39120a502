package se.samsas.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.statistics.Floor;

/// How narrowly it may be said where people are, so that none of a few is told apart: an agency by its name where at
/// least five people are meant; a smaller one as its region only where at least two such agencies of the region
/// together have five; else as the country.
public final class Discretion {

    private final Set<String> named;
    private final Set<String> regions;

    /// @param agencies of which somebody is meant
    public Discretion(List<Few> agencies) {
        named = agencies.stream()
                .filter(agency -> agency.people() >= Floor.LEAST)
                .map(Few::agency)
                .collect(toSet());
        Map<String, List<Few>> small = agencies.stream()
                .filter(agency -> agency.people() < Floor.LEAST && agency.region() != null)
                .collect(groupingBy(agency -> String.valueOf(agency.region())));
        regions = small.entrySet().stream()
                .filter(region -> region.getValue().size() > 1
                        && region.getValue().stream().mapToInt(Few::alone).sum() >= Floor.LEAST)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /// The people who are meant at one agency.
    ///
    /// @param region code; absent where it is not known
    /// @param people at least one
    /// @param alone  those of them who are meant at no other agency
    public record Few(String agency, @Nullable String region, int people, int alone) {}

    /// Whether the agency may be named.
    public boolean names(String agency) {
        return named.contains(agency);
    }

    /// Whether an agency that may not be named may be shown as its region.
    public boolean showsRegion(@Nullable String region) {
        return region != null && regions.contains(region);
    }
}
