package se.samsas.search.view;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.matching.Evidence;

/// How somebody looks at the matches of an answer. Each choice keeps those of whom the row shows it: a candidate whose
/// agency
/// is not named is kept by no choice of agencies.
///
/// @param agencies   ids, of which one is kept; none for all
/// @param regions    county codes, likewise
/// @param free       the least free share, percent
/// @param certainty  the least, percent
/// @param evidence   kinds of which something that counted has one; none for all
/// @param knownToEnd only those whose capacity is stated to the end of the need
public record MatchView(
        MatchSort sort,
        Set<String> agencies,
        Set<String> regions,
        int free,
        int certainty,
        Set<Evidence> evidence,
        boolean knownToEnd) {

    /// So many of the first matches are looked at.
    public static final int MOST = 1_000;

    public MatchView {
        requirePercent("free", free);
        requirePercent("certainty", certainty);
        agencies = Set.copyOf(agencies);
        regions = Set.copyOf(regions);
        evidence = Set.copyOf(evidence);
    }

    /// As a client asks for it; what is absent chooses nothing.
    public record MatchViewInput(
            @Nullable MatchSort sort,
            @Nullable List<String> agencies,
            @Nullable List<String> regions,
            @Nullable Integer free,
            @Nullable Integer certainty,
            @Nullable List<Evidence> evidence,
            @Nullable Boolean knownToEnd) {

        /// @throws Failure.Invalid where a value cannot be
        public MatchView read() {
            return new MatchView(
                    sort == null ? MatchSort.RANK : sort,
                    each(agencies).map(id -> GlobalId.parse("Agency", id)).collect(toSet()),
                    each(regions).collect(toSet()),
                    free == null ? 0 : free,
                    certainty == null ? 0 : certainty,
                    each(evidence).collect(toSet()),
                    Boolean.TRUE.equals(knownToEnd));
        }

        private static <T> Stream<T> each(@Nullable List<T> list) {
            return list == null ? Stream.empty() : list.stream();
        }
    }

    private static void requirePercent(String field, int value) {
        if (value < 0 || value > 100) {
            throw new Failure.Invalid(
                    "view." + field, "'%s' is %d, outside 0 to 100.".formatted(field, value), "Give whole percent.");
        }
    }

    /// Whether it is among those looked at.
    public boolean keeps(ViewedMatch match) {
        return isWhereMeant(match)
                && match.free() >= free
                && match.certainty() >= certainty
                && (evidence.isEmpty() || match.evidence().stream().anyMatch(evidence::contains))
                && (!knownToEnd || match.knownToEnd());
    }

    /// Whether it chooses no agency and no county.
    public boolean meansEverywhere() {
        return agencies.isEmpty() && regions.isEmpty();
    }

    /// Whether the row names one of the agencies, and tells one of the counties, that are chosen.
    public boolean isWhereMeant(ViewedMatch match) {
        return (agencies.isEmpty() || (match.agency() != null && agencies.contains(match.agency())))
                && (regions.isEmpty() || (match.region() != null && regions.contains(match.region())));
    }

    /// What the rows are sorted by, from high to low; of equals the better rank stands first.
    public int value(ViewedMatch match) {
        return switch (sort) {
            case RANK -> 0;
            case FREE -> match.free();
            case FIT -> match.fit();
            case CERTAINTY -> match.certainty();
        };
    }

    /// The order of the rows.
    public Comparator<ViewedMatch> order() {
        return comparingInt(this::value).reversed().thenComparingInt(ViewedMatch::rank);
    }

    /// The same for the same view alone, so that a cursor is of the view that gave it.
    public String text() {
        return "%s|%s|%s|%d|%d|%s|%b"
                .formatted(
                        sort,
                        String.join(" ", new TreeSet<>(agencies)),
                        String.join(" ", new TreeSet<>(regions)),
                        free,
                        certainty,
                        evidence.stream().map(Enum::name).collect(toCollection(TreeSet::new)).stream()
                                .collect(joining(" ")),
                        knownToEnd);
    }
}
