package se.samsas.matching;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samsas.findability.Purpose;

/// Counts, in one snapshot, those who may be found by one agency for one purpose on one day, by the agency that
/// they are found at. Whoever is found at two counts at both.
final class Census {
    private static final int INDEPENDENT = 3;

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final String asker;
    private final Purpose purpose;
    private final LocalDate date;

    Census(Snapshot snapshot, Vocabulary vocabulary, String asker, Purpose purpose, LocalDate date) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.asker = asker;
        this.purpose = purpose;
        this.date = date;
    }

    Map<String, Crowd> people() {
        Map<String, Crowd> counts = new HashMap<>();
        for (Segment segment : snapshot.people()) {
            IntStream.range(0, segment.size())
                    .mapToObj(slot -> seat(segment, slot))
                    .filter(this::mayBeFound)
                    .map(this::foundAt)
                    .forEach(agencies -> {
                        Crowd one = Crowd.of(agencies.size() == 1);
                        agencies.forEach(agency -> counts.merge(agency, one, Crowd::plus));
                    });
        }
        return counts;
    }

    Map<String, Offer> offers(String skill) {
        BitSet having = new BitSet();
        BitSet same = new BitSet();
        snapshot.taxonomy().reach(skill).close().forEach((held, closeness) -> {
            if (closeness.having()) {
                vocabulary.skills().find(held).ifPresent(code -> {
                    having.set(code);
                    same.set(code, closeness == Closeness.SAME);
                });
            }
        });
        Map<String, Offer> offers = new HashMap<>();
        for (Segment segment : snapshot.people()) {
            BitSet holders = new BitSet(segment.size());
            having.stream().forEach(code -> segment.postings.addTo(holders, code));
            holders.stream()
                    .mapToObj(slot -> seat(segment, slot))
                    .filter(this::mayBeFound)
                    .forEach(seat -> {
                        List<String> agencies = foundAt(seat);
                        Offer one = new Offer(1, agencies.size() == 1 ? 1 : 0, independent(seat, same) ? 1 : 0);
                        agencies.forEach(agency -> offers.merge(agency, one, Offer::plus));
                    });
        }
        return offers;
    }

    private Seat seat(Segment segment, int slot) {
        return new Seat(segment, slot, vocabulary.agencies());
    }

    private boolean mayBeFound(Seat seat) {
        return snapshot.findability().mayBeFound(seat, purpose, asker, date);
    }

    private List<String> foundAt(Seat seat) {
        return seat.employersOn(date)
                .filter(agency -> snapshot.findability().sharing().shares(agency, asker, purpose, date))
                .toList();
    }

    private static boolean independent(Seat seat, BitSet same) {
        Rows assertions = seat.segment().assertions;
        return IntStream.range(assertions.start(seat.slot()), assertions.end(seat.slot()))
                .mapToLong(assertions::get)
                .anyMatch(assertion ->
                        same.get(PackedAssertion.skill(assertion)) && PackedAssertion.level(assertion) >= INDEPENDENT);
    }
}
