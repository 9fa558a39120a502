package se.samsas.search.index;

import se.samsas.graph.Graph;
import se.samsas.graph.InContainers;
import se.samsas.graph.Revisions;

@InContainers
class MatchIndexContainerIT extends MatchIndexIT {

    MatchIndexContainerIT(
            Graph graph,
            Revisions revisions,
            Profiles profiles,
            Taxonomies taxonomies,
            Sharings sharings,
            MatchIndex served) {
        super(graph, revisions, profiles, taxonomies, sharings, served);
    }
}
