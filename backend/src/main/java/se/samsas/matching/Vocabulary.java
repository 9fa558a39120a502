package se.samsas.matching;

import java.util.Set;

/// The numbers behind packed people. Workplaces and languages are numbered as wholes: there are few different ones.
record Vocabulary(
        Dictionary<String> skills,
        Dictionary<String> agencies,
        Dictionary<Workplaces> workplaces,
        Dictionary<Set<String>> languages) {
    Vocabulary() {
        this(new Dictionary<>(), new Dictionary<>(), new Dictionary<>(), new Dictionary<>());
    }
}
