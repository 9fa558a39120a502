package se.samsas.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.samsas.matching.Oracle.Scored;

/// Who of a pool can give a part of a share that may be split, by the text of docs/matching.md: every two and every
/// three are tried.
final class OracleParts {
    private final Need need;
    private final List<Scored> all;

    OracleParts(Need need, List<Scored> pool) {
        this.need = need;
        Integer smallest = need.smallestPart();
        all = smallest == null
                ? List.of()
                : pool.stream()
                        .filter(p -> p.failed().equals(List.of("SHARE")) && p.free() >= smallest)
                        .toList();
    }

    List<Scored> all() {
        return all;
    }

    int covered(int matches) {
        return Math.min(need.headcount(), together().isEmpty() ? matches : matches + 1);
    }

    /// Each with what they give, as `p1 30`.
    List<String> together() {
        List<Scored> able = all.stream().filter(p -> room(p) >= smallest()).toList();
        List<Scored> best = List.of();
        for (int i = 0; i < able.size(); i++) {
            for (int j = i + 1; j < able.size(); j++) {
                best = better(best, List.of(able.get(i), able.get(j)));
            }
        }
        if (best.isEmpty()) {
            for (int i = 0; i < able.size(); i++) {
                for (int j = i + 1; j < able.size(); j++) {
                    for (int k = j + 1; k < able.size(); k++) {
                        best = better(best, List.of(able.get(i), able.get(j), able.get(k)));
                    }
                }
            }
        }
        return given(best);
    }

    /// They come in the order of their ranks, so that of equals the first stays.
    private List<Scored> better(List<Scored> best, List<Scored> other) {
        boolean covers = other.stream().mapToInt(OracleParts::room).sum() >= need.share();
        return covers && (best.isEmpty() || score(other) > score(best)) ? other : best;
    }

    private static long score(List<Scored> several) {
        return several.stream().mapToLong(Scored::score).sum();
    }

    private List<String> given(List<Scored> best) {
        List<String> given = new ArrayList<>();
        int left = tens(need.share());
        for (int i = 0; i < best.size(); i++) {
            int others = (best.size() - 1 - i) * smallest();
            int gives = Math.max(smallest(), Math.min(room(best.get(i)), left - others));
            given.add(best.get(i).person().person() + " " + gives);
            left -= gives;
        }
        return given;
    }

    private static int room(Scored one) {
        return IntStream.iterate(0, tens -> tens <= one.free(), tens -> tens + 10)
                .max()
                .orElse(0);
    }

    private int smallest() {
        Integer smallest = need.smallestPart();
        return smallest == null ? 0 : tens(smallest);
    }

    private static int tens(int percent) {
        return (percent + 9) / 10 * 10;
    }
}
