package se.samsas.graph;

@InContainers
class RevisionsContainerIT extends RevisionsIT {

    RevisionsContainerIT(Graph graph, Revisions revisions) {
        super(graph, revisions);
    }
}
