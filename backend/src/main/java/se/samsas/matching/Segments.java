package se.samsas.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everybody, in segments that follow one another by id. Immutable: a change shares the segments it does not touch.
final class Segments implements Iterable<Segment> {
    private final int most;
    private final List<Segment> segments;
    private final int size;

    private Segments(int most, List<Segment> segments) {
        this.most = most;
        this.segments = List.copyOf(segments);
        this.size = segments.stream().mapToInt(Segment::size).sum();
    }

    /// Nobody yet.
    ///
    /// @param most how many people a segment may hold, at most 65 536
    static Segments none(int most) {
        return new Segments(most, List.of());
    }

    /// How many people there are.
    int size() {
        return size;
    }

    /// The ids of all, ascending.
    Stream<String> texts() {
        return segments.stream()
                .flatMap(segment -> IntStream.range(0, segment.size()).mapToObj(segment.ids::text));
    }

    @Override
    public Iterator<Segment> iterator() {
        return segments.iterator();
    }

    /// With each id's new person in place, or without the id where there is none.
    Segments with(SortedMap<byte[], @Nullable PackedPerson> changes) {
        List<Segment> changed = new ArrayList<>();
        SortedMap<byte[], @Nullable PackedPerson> left = changes;
        for (int i = 0; i < segments.size(); i++) {
            SortedMap<byte[], @Nullable PackedPerson> here = left;
            if (i + 1 < segments.size()) {
                byte[] next = segments.get(i + 1).ids.utf8(0);
                here = left.headMap(next);
                left = left.tailMap(next);
            }
            if (here.isEmpty()) {
                changed.add(segments.get(i));
            } else {
                changed.addAll(cut(merged(segments.get(i).people(), here)));
            }
        }
        if (segments.isEmpty()) {
            changed.addAll(cut(merged(List.of(), left)));
        }
        return new Segments(most, changed);
    }

    private static List<PackedPerson> merged(
            List<PackedPerson> people, SortedMap<byte[], @Nullable PackedPerson> changes) {
        TreeMap<byte[], @Nullable PackedPerson> merged = new TreeMap<>(Arrays::compareUnsigned);
        people.forEach(person -> merged.put(person.id, person));
        merged.putAll(changes);
        return merged.values().stream().flatMap(Stream::ofNullable).toList();
    }

    /// In as few equal parts as leave each room to grow by a third.
    private List<Segment> cut(List<PackedPerson> people) {
        if (people.size() <= most) {
            return people.isEmpty() ? List.of() : List.of(new Segment(people));
        }
        int parts = Math.ceilDiv(people.size(), Math.max(1, most * 3 / 4));
        List<Segment> segments = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int start = Math.toIntExact((long) people.size() * part / parts);
            int end = Math.toIntExact((long) people.size() * (part + 1) / parts);
            segments.add(new Segment(people.subList(start, end)));
        }
        return segments;
    }
}
