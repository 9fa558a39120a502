package se.samsas.matching;

import java.util.List;
import se.samsas.matching.Step.Link;

/// How a held skill stands to an asked one, least close first.
public enum Closeness {
    /// Both share a direct broader skill.
    SIBLING(3),
    BROADER(4),
    RELATED(5),
    NARROWER_BY_TWO(7),
    NARROWER(9),
    SAME(10);

    /// The fewest tenths that count as having a skill, where it is not asked for exactly.
    static final int HAVING = 9;

    /// A broader skill with more direct narrower ones says too little of what they share.
    static final int MOST_SIBLINGS = 12;

    private final int tenths;

    Closeness(int tenths) {
        this.tenths = tenths;
    }

    /// 3 to 10.
    public int tenths() {
        return tenths;
    }

    /// Whether what is held counts as having the skill, not only as being near it, where it is not asked for exactly.
    boolean having() {
        return tenths >= HAVING;
    }

    /// Which links lead from the held concept to the asked one.
    List<Link> links() {
        return switch (this) {
            case SIBLING -> List.of(Link.BROADER, Link.NARROWER);
            case BROADER -> List.of(Link.NARROWER);
            case RELATED -> List.of(Link.RELATED);
            case NARROWER_BY_TWO -> List.of(Link.BROADER, Link.BROADER);
            case NARROWER -> List.of(Link.BROADER);
            case SAME -> List.of();
        };
    }

    /// Whether a path of this kind may turn at a concept on its way.
    boolean passes(ConceptGraph graph, int concept) {
        return this != SIBLING || graph.stepsFrom(concept, Link.NARROWER).length <= MOST_SIBLINGS;
    }
}
