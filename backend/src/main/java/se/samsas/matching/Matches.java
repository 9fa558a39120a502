package se.samsas.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Findability;
import se.samsas.findability.Purpose;
import se.samsas.findability.SharingPolicy;

/// Who matches a need. Holds everybody in memory, and is told of every change.
///
/// Any number of threads may ask; none of them waits, and each answer is of one version. Changes are made one at a
/// time; each is seen whole or not at all, by every question that begins after it has returned.
public final class Matches {
    private static final int IN_A_SEGMENT = 8_192;
    private static final int BATCH = 65_536;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Segments nobody;
    private volatile Snapshot snapshot;

    /// Nobody, no taxonomy, nothing shared.
    public Matches() {
        this(IN_A_SEGMENT);
    }

    Matches(int mostInASegment) {
        nobody = Segments.none(mostInASegment);
        snapshot = new Snapshot(0, nobody, Taxonomy.NONE, new Findability(SharingPolicy.NONE));
    }

    /// The whole answer.
    public Answer answer(Question question) {
        return new Scan(snapshot, vocabulary, question).answer();
    }

    /// Counts and ranks only, without reasons, near misses and relaxations: for plans, and for whoever measures.
    public Preview preview(Question question) {
        return new Scan(snapshot, vocabulary, question).preview();
    }

    /// How many people may be found by an agency for a purpose on a day, by the agency that they are found at. An
    /// agency of which nobody may be found is left out.
    public Map<String, Crowd> findable(String asker, Purpose purpose, LocalDate date) {
        return new Census(snapshot, vocabulary, date).findable(asker, purpose);
    }

    /// How many of them offer a skill, by agency.
    public Map<String, Offer> offers(String skill, String asker, Purpose purpose, LocalDate date) {
        return new Census(snapshot, vocabulary, date).offers(skill, asker, purpose);
    }

    /// How many people have a skill on a day, findable or not, by the agency that employs them; nobody with a
    /// protected identity counts.
    public Map<String, Having> having(String skill, LocalDate date) {
        return new Census(snapshot, vocabulary, date).having(skill);
    }

    /// Grows by one with each change.
    public long version() {
        return snapshot.version();
    }

    /// How many people are held, whether they may be found or not.
    public int size() {
        return snapshot.people().size();
    }

    /// Whoever is held, by id.
    public Stream<String> people() {
        return snapshot.people().texts();
    }

    /// What the answers are computed with.
    public Taxonomy taxonomy() {
        return snapshot.taxonomy();
    }

    /// Puts a person in, or in place of what was known of them.
    public void put(Profile profile) {
        change(List.of(profile), List.of());
    }

    /// Takes a person out; nothing happens where they are not in.
    public void remove(String person) {
        change(List.of(), List.of(person));
    }

    /// Puts people in and takes people out, as one change; who is in both is taken out.
    public synchronized void change(Collection<Profile> put, Collection<String> removed) {
        snapshot = snapshot.with(changed(snapshot.people(), put, removed));
    }

    /// Holds these people and nobody else. Fastest where they come in the order of their ids.
    public synchronized void replaceAll(Stream<Profile> profiles) {
        Segments people = nobody;
        Iterator<Profile> left = profiles.iterator();
        while (left.hasNext()) {
            // Twice as many each time: people in no order are merged few times, and never held twice as objects.
            int batch = Math.max(BATCH, people.size());
            people = people.with(packed(left, batch));
        }
        snapshot = snapshot.with(people);
    }

    /// From now on, skills are as close as this taxonomy says.
    public synchronized void replaceTaxonomy(Taxonomy taxonomy) {
        snapshot = snapshot.with(taxonomy);
    }

    /// From now on, agencies share their people as this policy says.
    public synchronized void replaceSharing(SharingPolicy sharing) {
        snapshot = snapshot.with(new Findability(sharing));
    }

    private Segments changed(Segments people, Collection<Profile> put, Collection<String> removed) {
        SortedMap<byte[], @Nullable PackedPerson> changes = packed(put.iterator(), put.size());
        removed.forEach(person -> changes.put(Ids.utf8(person), null));
        return people.with(changes);
    }

    private SortedMap<byte[], @Nullable PackedPerson> packed(Iterator<Profile> profiles, int most) {
        SortedMap<byte[], @Nullable PackedPerson> packed = new TreeMap<>(Arrays::compareUnsigned);
        for (int i = 0; i < most && profiles.hasNext(); i++) {
            PackedPerson person = PackedPerson.of(profiles.next(), vocabulary);
            packed.put(person.id, person);
        }
        return packed;
    }
}
