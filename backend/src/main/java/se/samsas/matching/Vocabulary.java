package se.samsas.matching;

import java.util.Set;

/// The numbers behind packed people. Places and languages are numbered as whole sets: there are few different ones.
record Vocabulary(
        Dictionary<String> skills,
        Dictionary<String> agencies,
        Dictionary<Set<String>> places,
        Dictionary<Set<String>> languages) {
    Vocabulary() {
        this(new Dictionary<>(), new Dictionary<>(), new Dictionary<>(), new Dictionary<>());
    }
}
