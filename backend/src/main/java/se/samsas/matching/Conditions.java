package se.samsas.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.samsas.matching.Condition.Common;
import se.samsas.matching.Condition.Must;

/// The conditions of a need. What a person fails is a set of bits, by the order of the list.
final class Conditions {
    private static final List<Common> COMMON = List.of(Common.values());

    private final Need need;
    private final int[] musts;
    private final boolean[] placeFits;
    private final boolean[] languagesFit;
    private final List<Condition> list = new ArrayList<>();

    Conditions(Need need, Vocabulary vocabulary) {
        this.need = need;
        musts = IntStream.range(0, need.skills().size())
                .filter(i -> need.skills().get(i).must())
                .toArray();
        placeFits = fits(
                vocabulary.workplaces(),
                work -> need.places().isEmpty()
                        || need.places().stream().anyMatch(work.places()::contains)
                        || (need.remote() && work.remote()));
        languagesFit = fits(
                vocabulary.languages(),
                languages -> need.languages().isEmpty() || SpokenLanguages.fulfil(languages, need.languages()));
        for (int must : musts) {
            list.add(new Must(need.skills().get(must).skill()));
        }
        list.addAll(COMMON);
    }

    /// The musts in the need's order, then the common ones.
    List<Condition> list() {
        return list;
    }

    /// Those whose bits are set, in the order of the list.
    List<Condition> of(long failed) {
        return IntStream.range(0, list.size())
                .filter(i -> (failed & 1L << i) != 0)
                .mapToObj(list::get)
                .toList();
    }

    long failed(Segment segment, int slot, Scoring scoring, FoundAt foundAt) {
        long failed = 0;
        for (int i = 0; i < musts.length; i++) {
            if (scoring.level(musts[i]) < need.skills().get(musts[i]).minimum()) {
                failed |= 1L << i;
            }
        }
        int bit = musts.length;
        for (Common common : COMMON) {
            boolean fulfilled = switch (common) {
                case EMPLOYED -> foundAt.employed();
                case PLACE -> placeFits[segment.workplaces(slot)];
                case LANGUAGES -> languagesFit[segment.languages(slot)];
                case SHARE -> foundAt.free() >= need.share();
            };
            if (!fulfilled) {
                failed |= 1L << bit;
            }
            bit++;
        }
        return failed;
    }

    private static <T> boolean[] fits(Dictionary<T> sets, Predicate<T> condition) {
        boolean[] fits = new boolean[sets.size()];
        for (int code = 0; code < fits.length; code++) {
            fits[code] = condition.test(sets.get(code));
        }
        return fits;
    }
}
