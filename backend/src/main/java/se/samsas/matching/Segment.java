package se.samsas.matching;

import java.util.List;
import java.util.stream.IntStream;

/// Some thousands of people whose ids follow one another, packed. Immutable: a change makes a new one.
final class Segment {
    final Ids ids;
    final Rows employments;
    final Rows capacity;
    final Rows assertions;
    final Postings postings;
    private final long[] tieSeeds;
    private final long[] visibility;
    private final int[] workplaces;
    private final int[] languages;

    /// @param people ascending by id, at least one
    Segment(List<PackedPerson> people) {
        ids = new Ids(people);
        employments = new Rows(people, person -> person.employments);
        capacity = new Rows(people, person -> person.capacity);
        assertions = new Rows(people, person -> person.assertions);
        postings = new Postings(people);
        tieSeeds = people.stream().mapToLong(person -> person.tieSeed).toArray();
        visibility = people.stream().mapToLong(person -> person.visibility).toArray();
        workplaces = people.stream().mapToInt(person -> person.workplaces).toArray();
        languages = people.stream().mapToInt(person -> person.languages).toArray();
    }

    int size() {
        return visibility.length;
    }

    long tieSeed(int slot) {
        return tieSeeds[slot];
    }

    long visibility(int slot) {
        return visibility[slot];
    }

    int workplaces(int slot) {
        return workplaces[slot];
    }

    int languages(int slot) {
        return languages[slot];
    }

    List<PackedPerson> people() {
        return IntStream.range(0, size()).mapToObj(this::person).toList();
    }

    private PackedPerson person(int slot) {
        return new PackedPerson(
                ids.utf8(slot),
                tieSeeds[slot],
                visibility[slot],
                employments.row(slot),
                capacity.row(slot),
                assertions.row(slot),
                workplaces[slot],
                languages[slot]);
    }
}
