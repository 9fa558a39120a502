package se.samsas.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.samsas.text.CodePoints;

/// Says why somebody has the score they have.
final class Explanation {
    /// Which assertion is shown when several give the same coverage: the first.
    private static final Comparator<Held> SHOWN = comparingInt(Held::coverage)
            .thenComparing(Held::closeness)
            .thenComparingInt(held -> held.assertion().level())
            .thenComparingInt(Held::confidence)
            .reversed()
            .thenComparing(held -> held.assertion().skill(), CodePoints.ORDER)
            .thenComparing(comparing(held -> held.assertion().evidence().name()));

    private final Question question;
    private final Taxonomy taxonomy;
    private final Dictionary<String> skills;
    private final Nearness nearness;
    private final AsOf asOf;

    Explanation(Question question, Taxonomy taxonomy, Dictionary<String> skills, Nearness nearness) {
        this.question = question;
        this.taxonomy = taxonomy;
        this.skills = skills;
        this.nearness = nearness;
        this.asOf = AsOf.of(question.asOf());
    }

    List<Match> matches(List<Hit> hits, List<Ranked> ranked) {
        return IntStream.range(0, hits.size())
                .mapToObj(i -> new Match(ranked.get(i), reasons(hits.get(i))))
                .toList();
    }

    private List<Reason> reasons(Hit hit) {
        Seat seat = hit.seat();
        long[] assertions = seat.segment().assertions.row(seat.slot());
        return IntStream.range(0, question.need().skills().size())
                .mapToObj(i -> reason(i, assertions, hit.score()))
                .toList();
    }

    private Reason reason(int column, long[] assertions, int score) {
        Asked asked = question.need().skills().get(column);
        List<Held> close = Arrays.stream(assertions)
                .filter(assertion -> isNear(PackedAssertion.skill(assertion), column))
                .mapToObj(assertion -> held(assertion, asked))
                .flatMap(Optional::stream)
                .sorted(SHOWN)
                .toList();
        Held shown = close.isEmpty() ? null : close.getFirst();
        int coverage = shown == null ? 0 : shown.coverage();
        Optional<Held> meets = close.stream()
                .filter(held -> held.closeness().tenths() >= asked.having()
                        && held.assertion().level() >= asked.minimum())
                .findFirst();
        int points = asked.weight() * coverage;
        return new Reason(
                asked,
                shown,
                coverage,
                points,
                (int) (100L * points / score),
                meets.isPresent(),
                meets.filter(held -> !held.equals(shown)).orElse(null),
                shown != null && shown.closeness().tenths() < asked.having(),
                Improvements.of(asked, shown));
    }

    private boolean isNear(int skill, int column) {
        return nearness.isNear(skill) && nearness.closeness(skill, column) > 0;
    }

    private Optional<Held> held(long packed, Asked asked) {
        Assertion assertion = PackedAssertion.unpack(packed, skills);
        String skill = assertion.skill();
        return taxonomy.closeness(skill, asked.skill())
                .map(closeness -> new Held(
                        assertion,
                        asOf.expired(packed),
                        closeness,
                        taxonomy.path(skill, asked.skill()).orElseThrow(),
                        AsOf.ratio(assertion.level(), asked.minimum()),
                        asOf.confidence(packed),
                        asOf.freshness(packed)));
    }
}
