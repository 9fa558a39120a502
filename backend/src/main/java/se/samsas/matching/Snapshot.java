package se.samsas.matching;

import se.samsas.findability.Findability;

/// Everything an answer is computed from, at one version.
record Snapshot(long version, Segments people, Taxonomy taxonomy, Findability findability) {
    Snapshot with(Segments others) {
        return new Snapshot(version + 1, others, taxonomy, findability);
    }

    Snapshot with(Taxonomy other) {
        return new Snapshot(version + 1, people, other, findability);
    }

    Snapshot with(Findability other) {
        return new Snapshot(version + 1, people, taxonomy, other);
    }
}
