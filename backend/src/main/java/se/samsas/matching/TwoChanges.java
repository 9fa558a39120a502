package se.samsas.matching;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Two relaxations of a need that together give somebody, where nobody fulfils all and neither does it alone.
///
/// @param first  the one that is offered before the other
/// @param second what is asked for less strictly besides
/// @param gives  how many the need would match with both
public record TwoChanges(Relaxation first, Relaxation second, int gives) {

    /// So many pairs are tried, those before others that change less.
    static final int TRIED = 60;

    /// So many are told.
    static final int TOLD = 3;

    /// Those that give most, at most three; of as many, those that change less. None where somebody fulfils all, or
    /// one relaxation adds somebody.
    ///
    /// @param matches how many a need matches, all else being as it was asked
    public static List<TwoChanges> of(Need need, Answer answer, ToIntFunction<Need> matches) {
        if (answer.matchCount() > 0 || answer.relaxations().stream().anyMatch(relaxation -> relaxation.added() > 0)) {
            return List.of();
        }
        return pairs(answer.relaxations().stream()
                        .map(RelaxationCount::relaxation)
                        .filter(relaxation -> isOfACondition(relaxation, need))
                        .sorted(comparingInt(TwoChanges::weight))
                        .toList())
                .stream()
                .limit(TRIED)
                .map(pair -> new TwoChanges(
                        pair.first(),
                        pair.second(),
                        matches.applyAsInt(pair.second().of(pair.first().of(need)))))
                .filter(pair -> pair.gives() > 0)
                .sorted(comparingInt(TwoChanges::gives).reversed())
                .limit(TOLD)
                .toList();
    }

    /// By how much both change: the lightest pairs first.
    private static List<TwoChanges> pairs(List<Relaxation> offered) {
        List<TwoChanges> pairs = new ArrayList<>();
        for (int second = 1; second < offered.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (!subject(offered.get(first)).equals(subject(offered.get(second)))) {
                    pairs.add(new TwoChanges(offered.get(first), offered.get(second), 0));
                }
            }
        }
        pairs.sort(comparingInt(pair -> weight(pair.first()) + weight(pair.second())));
        return pairs;
    }

    /// The level of what is only wished for keeps nobody out.
    private static boolean isOfACondition(Relaxation relaxation, Need need) {
        return !(relaxation instanceof Relaxation.MinimumLower(var skill))
                || need.skills().stream()
                        .anyMatch(asked -> asked.must() && asked.skill().equals(skill));
    }

    /// How much a change takes back of what was asked: a must that is dropped most of all.
    private static int weight(Relaxation relaxation) {
        return switch (relaxation) {
            case Relaxation.RemoteAllowed() -> 0;
            case Relaxation.ShareLower(int points) -> points / 10;
            case Relaxation.MinimumLower(String _) -> 1;
            case Relaxation.MustDropped(String _) -> 4;
        };
    }

    /// What a change is of: two of the same are one.
    private static String subject(Relaxation relaxation) {
        return switch (relaxation) {
            case Relaxation.RemoteAllowed() -> "remote";
            case Relaxation.ShareLower(int _) -> "share";
            case Relaxation.MinimumLower(String skill) -> skill;
            case Relaxation.MustDropped(String skill) -> skill;
        };
    }
}
