package se.samsas.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Who of a segment holds which skill.
final class Postings {
    /// Ascending.
    private final int[] skills;
    /// Where the slots of each skill begin.
    private final int[] starts;

    private final char[] slots;

    Postings(List<PackedPerson> people) {
        long[] pairs = IntStream.range(0, people.size())
                .boxed()
                .flatMapToLong(slot -> Arrays.stream(people.get(slot).assertions)
                        .map(assertion -> (long) PackedAssertion.skill(assertion) << Character.SIZE | slot))
                .sorted()
                .distinct()
                .toArray();
        int[] ofPair = Arrays.stream(pairs)
                .mapToInt(pair -> (int) (pair >>> Character.SIZE))
                .toArray();
        skills = Arrays.stream(ofPair).distinct().toArray();
        starts = new int[skills.length + 1];
        slots = new char[pairs.length];
        int skill = 0;
        for (int at = 0; at < pairs.length; at++) {
            if (ofPair[at] != skills[skill]) {
                starts[++skill] = at;
            }
            slots[at] = (char) pairs[at];
        }
        starts[skills.length] = pairs.length;
    }

    /// Adds everybody who holds the skill.
    void addTo(BitSet people, int skill) {
        int found = Arrays.binarySearch(skills, skill);
        if (found >= 0) {
            for (int at = starts[found]; at < starts[found + 1]; at++) {
                people.set(slots[at]);
            }
        }
    }
}
