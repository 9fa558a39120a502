package se.samsas.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samsas.findability.Sharing;
import se.samsas.findability.SharingPolicy;

/// Everything that answers depend on, as it was made up: the engine and the oracle each read it in their own way.
record World(
        LocalDate today, Set<String> groups, List<TaxonomyEdge> edges, List<Sharing> sharings, List<Profile> profiles) {
    Matches matches(int mostInASegment) {
        Matches matches = new Matches(mostInASegment);
        matches.replaceTaxonomy(new Taxonomy(groups, edges));
        matches.replaceSharing(new SharingPolicy(sharings));
        matches.replaceAll(profiles.stream());
        return matches;
    }
}
