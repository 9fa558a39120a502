package se.samsas.matching;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samsas.findability.Findable;
import se.samsas.findability.Purpose;
import se.samsas.findability.VisibilityChoice;

/// Where one person is packed, as the predicate of `access` reads a person.
record Seat(Segment segment, int slot, Dictionary<String> agencies) implements Findable {
    String person() {
        return segment.ids.text(slot);
    }

    @Override
    public boolean protectedIdentity() {
        return PackedPerson.isProtected(segment.visibility(slot));
    }

    @Override
    public VisibilityChoice visibility(Purpose purpose) {
        return PackedVisibility.unpack(segment.visibility(slot), purpose);
    }

    @Override
    public boolean employedOn(LocalDate date, Predicate<String> agency) {
        int day = Calendar.day(date);
        Rows employments = segment.employments;
        for (int at = employments.start(slot); at < employments.end(slot); at++) {
            long employment = employments.get(at);
            if (PackedEmployment.covers(employment, day, day)
                    && agency.test(agencies.get(PackedEmployment.agency(employment)))) {
                return true;
            }
        }
        return false;
    }

    /// The agencies that employ the person on the date, each once.
    Stream<String> employersOn(LocalDate date) {
        int day = Calendar.day(date);
        Rows employments = segment.employments;
        return IntStream.range(employments.start(slot), employments.end(slot))
                .mapToLong(employments::get)
                .filter(employment -> PackedEmployment.covers(employment, day, day))
                .mapToInt(PackedEmployment::agency)
                .distinct()
                .mapToObj(agencies::get);
    }
}
