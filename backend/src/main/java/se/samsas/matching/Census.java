package se.samsas.matching;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samsas.findability.Purpose;

/// Counts people in one snapshot on one day, by agency: those who may be found by one agency for one purpose, where
/// they are found, or everybody, where they are employed. Whoever is at two counts at both.
final class Census {
    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final LocalDate date;

    Census(Snapshot snapshot, Vocabulary vocabulary, LocalDate date) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.date = date;
    }

    Map<String, Crowd> findable(String asker, Purpose purpose) {
        Map<String, Crowd> counts = new HashMap<>();
        for (Segment segment : snapshot.people()) {
            IntStream.range(0, segment.size())
                    .mapToObj(slot -> seat(segment, slot))
                    .filter(seat -> mayBeFound(seat, asker, purpose))
                    .map(seat -> foundAt(seat, asker, purpose))
                    .forEach(agencies -> {
                        Crowd one = Crowd.of(agencies.size() == 1);
                        agencies.forEach(agency -> counts.merge(agency, one, Crowd::plus));
                    });
        }
        return counts;
    }

    Map<String, Offer> offers(String skill, String asker, Purpose purpose) {
        BitSet having = skills(skill, Closeness::having);
        BitSet same = skills(skill, closeness -> closeness == Closeness.SAME);
        Map<String, Offer> offers = new HashMap<>();
        for (Segment segment : snapshot.people()) {
            holding(segment, having)
                    .filter(seat -> mayBeFound(seat, asker, purpose))
                    .forEach(seat -> {
                        List<String> agencies = foundAt(seat, asker, purpose);
                        boolean independent = highest(seat, same) >= Having.INDEPENDENT;
                        Offer one = new Offer(1, agencies.size() == 1 ? 1 : 0, independent ? 1 : 0);
                        agencies.forEach(agency -> offers.merge(agency, one, Offer::plus));
                    });
        }
        return offers;
    }

    Map<String, Having> having(String skill) {
        BitSet having = skills(skill, Closeness::having);
        Map<String, Having> counts = new HashMap<>();
        for (Segment segment : snapshot.people()) {
            holding(segment, having).filter(seat -> !seat.protectedIdentity()).forEach(seat -> {
                Having one = Having.at(highest(seat, having));
                seat.employersOn(date).forEach(agency -> counts.merge(agency, one, Having::plus));
            });
        }
        return counts;
    }

    /// The codes of what is as close to a skill as is asked.
    private BitSet skills(String skill, Predicate<Closeness> close) {
        BitSet codes = new BitSet();
        snapshot.taxonomy().closeTo(skill).close().forEach((held, closeness) -> {
            if (close.test(closeness)) {
                vocabulary.skills().find(held).ifPresent(codes::set);
            }
        });
        return codes;
    }

    private Stream<Seat> holding(Segment segment, BitSet skills) {
        BitSet holders = new BitSet(segment.size());
        skills.stream().forEach(code -> segment.postings.addTo(holders, code));
        return holders.stream().mapToObj(slot -> seat(segment, slot));
    }

    private Seat seat(Segment segment, int slot) {
        return new Seat(segment, slot, vocabulary.agencies());
    }

    private boolean mayBeFound(Seat seat, String asker, Purpose purpose) {
        return snapshot.findability().mayBeFound(seat, purpose, asker, date);
    }

    private List<String> foundAt(Seat seat, String asker, Purpose purpose) {
        return seat.employersOn(date)
                .filter(agency -> snapshot.findability().sharing().shares(agency, asker, purpose, date))
                .toList();
    }

    /// The highest level at which one of the skills is held, 0 where none is.
    private static int highest(Seat seat, BitSet skills) {
        Rows assertions = seat.segment().assertions;
        return IntStream.range(assertions.start(seat.slot()), assertions.end(seat.slot()))
                .mapToLong(assertions::get)
                .filter(assertion -> skills.get(PackedAssertion.skill(assertion)))
                .mapToInt(PackedAssertion::level)
                .max()
                .orElse(0);
    }
}
