package se.samsas.search.given;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Language;
import se.samsas.findability.Purpose;
import se.samsas.matching.Need;
import se.samsas.need.AskedSkill;
import se.samsas.search.AskedCondition;
import se.samsas.search.Counted;
import se.samsas.search.Given;
import se.samsas.search.RankContest;
import se.samsas.skill.Skill;

/// What was looked for by a search that gave a person, and why it gave them.
///
/// @param titleSv    the need's title, where the need is kept
/// @param rank       from 1, among those who match or among the near misses
/// @param matchCount how many matched in all
/// @param lacked     what a near miss failed, in the order of the need's conditions
/// @param contestable whether the need is kept
/// @param contest    that the person contested the rank
/// @param override   the place that a planner of the need set last
/// @param counted    what counted; absent where the search is older than the record of it
public record LookedFor(
        @Nullable String titleSv,
        @Nullable String titleEn,
        LocalDate asOf,
        Purpose purpose,
        int share,
        YearMonth from,
        YearMonth to,
        List<AskedSkill> skills,
        int rank,
        int matchCount,
        @Nullable Integer fit,
        @Nullable Integer certainty,
        List<AskedCondition> lacked,
        @Nullable List<CountedSkill> counted,
        boolean contestable,
        @Nullable RankContest contest,
        @Nullable PlaceSet override) {

    public LookedFor {
        skills = List.copyOf(skills);
        lacked = List.copyOf(lacked);
        counted = counted == null ? null : List.copyOf(counted);
    }

    /// @param skills those that the need and the reasons name
    static LookedFor of(
            @Nullable String titleSv,
            @Nullable String titleEn,
            LocalDate asOf,
            int matchCount,
            Need need,
            Given given,
            boolean contestable,
            @Nullable RankContest contest,
            @Nullable PlaceSet override,
            Map<String, Skill> skills) {
        var counted = given.counted();
        return new LookedFor(
                titleSv,
                titleEn,
                asOf,
                need.purpose(),
                need.share(),
                need.period().from(),
                need.period().to(),
                need.skills().stream()
                        .map(asked -> AskedSkill.of(asked, skills))
                        .toList(),
                given.rank(),
                matchCount,
                given.fit(),
                given.certainty(),
                given.failed(skills),
                counted == null
                        ? null
                        : counted.stream()
                                .map(one -> CountedSkill.of(one, skills))
                                .toList(),
                contestable,
                contest,
                override);
    }

    /// For clients from before somebody could have lacked several.
    public @Nullable AskedCondition fails() {
        return lacked.isEmpty() ? null : lacked.getFirst();
    }

    /// The URIs of all skills that are named.
    static Stream<String> uris(Need need, Given given) {
        var counted = given.counted();
        return Stream.of(
                        need.skills().stream().map(asked -> asked.skill()),
                        given.lacks().stream(),
                        counted == null ? Stream.<String>of() : counted.stream().flatMap(LookedFor::uris))
                .flatMap(uris -> uris);
    }

    private static Stream<String> uris(Counted counted) {
        return Stream.of(counted.asked(), counted.held());
    }

    /// The title in the language that is wanted, else in the other; nothing where the need is not kept.
    public @Nullable String title(Language wanted) {
        var first = wanted == Language.SV ? titleSv : titleEn;
        return first != null ? first : wanted == Language.SV ? titleEn : titleSv;
    }
}
