package se.samsas.search;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.agency.Regions;
import se.samsas.api.Connection;
import se.samsas.api.Edge;
import se.samsas.api.PageInfo;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.graph.Queries;
import se.samsas.matching.Evidence;
import se.samsas.matching.Match;
import se.samsas.matching.NearMiss;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.matching.RankingCursor;
import se.samsas.matching.SharePart;
import se.samsas.need.Asking;
import se.samsas.need.Need;
import se.samsas.person.People;
import se.samsas.search.index.MatchIndex;
import se.samsas.search.view.MatchFacet;
import se.samsas.search.view.MatchView;
import se.samsas.search.view.ViewedMatch;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;
import se.samsas.statistics.Floor;

/// Rankings as the asker may see them.
@Component
public final class Rankings {

    private final MatchIndex index;
    private final Searches searches;
    private final Specialists specialists;
    private final Skills skills;
    private final RankOverrides overrides;
    private final Agencies agencies;
    private final Regions regions;
    private final Seal seal;
    private final People people;
    private final TodaysQuestions questions;

    Rankings(
            MatchIndex index,
            Searches searches,
            Specialists specialists,
            Skills skills,
            RankOverrides overrides,
            Agencies agencies,
            Regions regions,
            Seal seal,
            People people,
            TodaysQuestions questions) {
        this.index = index;
        this.searches = searches;
        this.specialists = specialists;
        this.skills = skills;
        this.overrides = overrides;
        this.agencies = agencies;
        this.regions = regions;
        this.seal = seal;
        this.people = people;
        this.questions = questions;
    }

    /// Somebody who was given for a need before, as it shows them today.
    ///
    /// @param seenAs what they chose
    /// @param match  where they match it today, among the first thousand; absent, too, where its last month
    ///               has passed or it asks otherwise than in its last search, which tells people what is
    ///               asked of them, and to whoever may not ask for its agency
    public record Listed(
            Specialist specialist,
            Visibility seenAs,
            @Nullable RankedSpecialist match) {}

    /// Those of these people who may be found for a need today, by id, as the viewer may see them. For
    /// features that record this themselves.
    public Map<String, Listed> listed(Viewer viewer, Need need, Collection<String> of) {
        var found = inPool(people.findable(of, need.purpose(), need.asker()), need.purpose(), need.asker());
        if (found.isEmpty()) {
            return Map.of();
        }
        boolean over = questions.isOver(need);
        var question = over ? questions.ofThisMonth(need) : questions.of(need, Page.first(MatchView.MOST));
        Map<String, Match> matches = !over
                ? index.answer(question).matches().stream()
                        .filter(match -> found.containsKey(match.ranked().person()))
                        .collect(toMap(match -> match.ranked().person(), identity()))
                : Map.of();
        var seen = found.entrySet().stream()
                .map(one -> seen(one.getKey(), one.getValue(), matches.get(one.getKey())))
                .toList();
        var specialistsOf = specialists.list(viewer, question, seen);
        Map<String, RankedSpecialist> shown = Asking.allowed(viewer, need.asker()) && searches.askedLast(need)
                ? show(question, need, matches.values(), specialistsOf)
                : Map.of();
        return seen.stream()
                .flatMap(one -> Stream.ofNullable(specialistsOf.get(one.person()))
                        .map(specialist ->
                                Map.entry(one.person(), new Listed(specialist, one.seenAs(), shown.get(one.person())))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those of these people whom [#listed] gives for the needs of an agency of this purpose, by id, and as
    /// whom they are seen, in a transaction of the caller's.
    public Map<String, Visibility> findable(Queries queries, Collection<String> of, Purpose purpose, String asker) {
        return inPool(people.findable(queries, of, purpose, asker), purpose, asker).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().seenAs()));
    }

    /// Who match a need today, by id, of whom the first so many: to be counted, and shown to nobody.
    public Set<String> matching(Need need, int most) {
        return questions.isOver(need)
                ? Set.of()
                : index.preview(questions.of(need, Page.first(most))).matches().stream()
                        .map(Ranked::person)
                        .collect(toSet());
    }

    /// Own staff are not found for a loan, as in the pool of its matches.
    private static Map<String, People.Found> inPool(Map<String, People.Found> findable, Purpose purpose, String asker) {
        return findable.entrySet().stream()
                .filter(one ->
                        purpose != Purpose.LOAN || !one.getValue().agencies().contains(asker))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// As the graph has them now, where the index found them.
    private static Ranked seen(String person, People.Found found, @Nullable Match match) {
        if (match == null) {
            var agency = found.agencies().stream().sorted().findFirst().orElseThrow();
            return new Ranked(person, agency, 1, 0, 0, 0, 0, 0, null, found.seenAs());
        }
        var ranked = match.ranked();
        return new Ranked(
                person,
                ranked.agency(),
                ranked.rank(),
                ranked.score(),
                ranked.tie(),
                ranked.fit(),
                ranked.certainty(),
                ranked.free(),
                ranked.knownUntil(),
                found.seenAs());
    }

    /// A search with everybody whom it gives, as its maker may see them.
    ///
    /// @param matches by rank
    public record Whole(
            Search search,
            List<RankedSpecialist> matches,
            List<AlmostFound> nearMisses,
            List<RankedSpecialist> parts,
            List<Contribution> together) {

        public Whole {
            matches = List.copyOf(matches);
            nearMisses = List.copyOf(nearMisses);
            parts = List.copyOf(parts);
            together = List.copyOf(together);
        }

        /// Those who nearly fit, without what they fail.
        public List<RankedSpecialist> nearMatches() {
            return nearMisses.stream().map(AlmostFound::match).toList();
        }

        /// Everybody whom it gives, as often as it does.
        public Stream<RankedSpecialist> everybody() {
            return Stream.of(
                            matches.stream(),
                            nearMatches().stream(),
                            parts.stream(),
                            together.stream().map(Contribution::match))
                    .flatMap(each -> each);
        }
    }

    /// The whole of a search of today that the viewer made, to be taken away. Whom it gives is recorded
    /// before anything of it is given, and that it was taken.
    ///
    /// @param as in which form
    /// @throws Failure as [Searches#whole] says
    public Whole whole(Viewer viewer, String id, String as) {
        Search search = searches.whole(viewer, id);
        List<Match> matches = search.answer().matches();
        searches.recordMatches(search, matches);
        Whole whole = new Whole(search, byRank(search, matches), nearMisses(search), parts(search), together(search));
        searches.recordTaken(search, as);
        return whole;
    }

    private List<RankedSpecialist> byRank(Search search, List<Match> matches) {
        Map<String, RankedSpecialist> byPerson = show(search, matches);
        return matches.stream()
                .flatMap(match -> Stream.ofNullable(byPerson.get(match.ranked().person())))
                .toList();
    }

    /// A page of the matches of a search. Its cursors name people, so they are sealed.
    Connection<RankedSpecialist> page(Search search, PageRequest request) {
        List<Match> found = found(search, request);
        List<Match> shown = found.stream().limit(request.first()).toList();
        searches.recordMatches(search, shown);
        Map<String, RankedSpecialist> byPerson = show(search, shown);
        List<Edge<RankedSpecialist>> edges = new ArrayList<>();
        for (Match match : shown) {
            RankedSpecialist specialist = byPerson.get(match.ranked().person());
            if (specialist != null) {
                edges.add(new Edge<>(specialist, sealed(search, match.ranked())));
            }
        }
        return connection(
                edges, found.size() > request.first(), request, search.answer().matchCount());
    }

    /// A page of the matches of a search as somebody looks at them: of the first thousand, those that the
    /// view keeps, in its order. Whom the page gives are added to the search, with their computed ranks; and
    /// where the agencies or counties of the view mean fewer than five, these too: that it keeps none of them
    /// tells of them.
    ///
    /// @throws Failure.Invalid where the cursor is of another search or view
    Connection<RankedSpecialist> page(Search search, MatchView view, PageRequest request) {
        var rows = rows(search);
        var kept = rows.stream()
                .filter(row -> view.keeps(row.viewed()))
                .sorted(Comparator.comparing(Row::viewed, view.order()))
                .toList();
        var after = request.after();
        var from = after == null ? 0 : following(kept, view, opened(search, view, after));
        var shown = kept.subList(from, Math.min(kept.size(), from + request.first()));
        searches.recordMatches(
                search,
                Stream.concat(shown.stream(), fewMeant(rows, view))
                        .map(Row::match)
                        .distinct()
                        .toList());
        var edges = shown.stream()
                .map(row -> new Edge<>(row.shown(), sealed(search, view, row.viewed())))
                .toList();
        return connection(edges, from + shown.size() < kept.size(), request, kept.size());
    }

    private static Stream<Row> fewMeant(List<Row> rows, MatchView view) {
        if (view.meansEverywhere()) {
            return Stream.empty();
        }
        var meant = rows.stream().filter(row -> view.isWhereMeant(row.viewed())).toList();
        return meant.size() < Floor.LEAST ? meant.stream() : Stream.empty();
    }

    /// How many of the first thousand matches name each agency, and how many tell each county: the most first.
    List<MatchFacet> facets(Search search) {
        var rows = rows(search);
        var agenciesOf = agencies.list(ids(rows, ViewedMatch::agency));
        return Stream.concat(
                        counted(rows, ViewedMatch::agency)
                                .filter(of -> agenciesOf.containsKey(of.getKey()))
                                .map(of -> new MatchFacet(agenciesOf.get(of.getKey()), null, told(of.getValue()))),
                        counted(rows, ViewedMatch::region)
                                .map(of -> new MatchFacet(null, regions.find(of.getKey()), told(of.getValue()))))
                .toList();
    }

    private static @Nullable Integer told(int count) {
        return count < Floor.LEAST ? null : Integer.valueOf(count);
    }

    private static Set<String> ids(List<Row> rows, Function<ViewedMatch, @Nullable String> of) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(of.apply(row.viewed())))
                .collect(toSet());
    }

    private static Stream<Map.Entry<String, Integer>> counted(
            List<Row> rows, Function<ViewedMatch, @Nullable String> of) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(of.apply(row.viewed())))
                .collect(toMap(id -> id, _ -> 1, Integer::sum))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    /// @param viewed what of it can be sorted and chosen by
    private record Row(Match match, RankedSpecialist shown, ViewedMatch viewed) {}

    private List<Row> rows(Search search) {
        var matches = first(search, MatchView.MOST);
        var shown = show(search, matches);
        var known = agencies.list(
                matches.stream().map(match -> match.ranked().agency()).collect(toSet()));
        return matches.stream()
                .flatMap(match -> Stream.ofNullable(shown.get(match.ranked().person()))
                        .map(specialist -> new Row(match, specialist, viewed(match, specialist, known))))
                .toList();
    }

    private static ViewedMatch viewed(Match match, RankedSpecialist shown, Map<String, Agency> known) {
        var place = switch (shown.specialist()) {
            case Specialist.Named _ -> {
                var agency = known.get(match.ranked().agency());
                yield new Place(match.ranked().agency(), agency == null ? null : agency.region());
            }
            case Candidate candidate -> {
                var agency = candidate.agency();
                var region = candidate.region();
                yield new Place(agency == null ? null : agency.id(), region == null ? null : region.code());
            }
        };
        return new ViewedMatch(
                shown.rank(),
                shown.freeShare(),
                shown.fit(),
                shown.certainty(),
                shown.knownToEnd(),
                place.agency(),
                place.region(),
                shown.reasons().stream()
                        .flatMap(reason -> Stream.ofNullable(reason.held()))
                        .map(held -> held.expired() ? Evidence.SELF : held.evidence())
                        .collect(toSet()));
    }

    private record Place(@Nullable String agency, @Nullable String region) {}

    private List<Match> first(Search search, int most) {
        var answer = search.answer();
        if (answer.matches().size() == answer.matchCount()) {
            return answer.matches();
        }
        var question = search.question();
        return index.answer(new Question(question.need(), question.rankingKey(), question.asOf(), Page.first(most)))
                .matches();
    }

    /// The place of the first row after the one that a cursor was of.
    private static int following(List<Row> kept, MatchView view, ViewedMatch last) {
        return (int) kept.stream()
                .takeWhile(row -> view.order().compare(row.viewed(), last) <= 0)
                .count();
    }

    private String sealed(Search search, MatchView view, ViewedMatch match) {
        return seal.seal(view.value(match) + " " + match.rank(), context(search) + "\n" + view.text());
    }

    /// As much of the row as its order goes by.
    private ViewedMatch opened(Search search, MatchView view, String after) {
        var parts = seal.open(after, context(search) + "\n" + view.text())
                .orElseThrow(() -> notOfThis(after))
                .split(" ", 2);
        var value = Integer.parseInt(parts[0]);
        return new ViewedMatch(Integer.parseInt(parts[1]), value, value, value, false, null, null, Set.of());
    }

    private static Failure notOfThis(String after) {
        return new Failure.Invalid(
                "after",
                "'%s' is no cursor of this search.".formatted(after),
                "Take it from the page before, from pageInfo.endCursor, and go on with its search, seen alike.");
    }

    private static Connection<RankedSpecialist> connection(
            List<Edge<RankedSpecialist>> edges, boolean more, PageRequest request, int total) {
        return new Connection<>(
                edges,
                new PageInfo(
                        more,
                        request.after() != null,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                total);
    }

    /// The near misses of a search, by rank.
    List<AlmostFound> nearMisses(Search search) {
        List<NearMiss> misses = search.answer().nearMisses();
        searches.recordNearMisses(search, misses);
        Map<String, RankedSpecialist> byPerson =
                show(search, misses.stream().map(NearMiss::match).toList());
        return misses.stream()
                .flatMap(miss ->
                        Optional.ofNullable(byPerson.get(miss.match().ranked().person()))
                                .map(match -> new AlmostFound(
                                        match,
                                        miss.failed().stream()
                                                .map(failed -> AskedCondition.of(failed, search.skills()))
                                                .toList()))
                                .stream())
                .toList();
    }

    /// The first of those who can give a part of the share, by rank.
    List<RankedSpecialist> parts(Search search) {
        List<Match> parts = search.answer().parts();
        searches.recordParts(search, parts);
        return byRank(search, parts);
    }

    /// Those who cover the share together.
    List<Contribution> together(Search search) {
        List<SharePart> together = search.answer().together();
        searches.recordTogether(search, together);
        Map<String, RankedSpecialist> byPerson =
                show(search, together.stream().map(SharePart::match).toList());
        return together.stream()
                .flatMap(part -> Stream.ofNullable(
                                byPerson.get(part.match().ranked().person()))
                        .map(match -> new Contribution(match, part.share())))
                .toList();
    }

    /// One more than asked for, where there are so many.
    private List<Match> found(Search search, PageRequest request) {
        String after = request.after();
        if (after == null
                && (request.first() < search.answer().matches().size()
                        || search.answer().matches().size() == search.answer().matchCount())) {
            return search.answer().matches();
        }
        Question question = search.question();
        Page page = after == null ? Page.first(request.limit()) : Page.after(opened(search, after), request.limit());
        return index.answer(new Question(question.need(), question.rankingKey(), question.asOf(), page))
                .matches();
    }

    private Map<String, RankedSpecialist> show(Search search, Collection<Match> matches) {
        var found = specialists.list(
                search.viewer(),
                search.question(),
                matches.stream().map(Match::ranked).toList());
        return show(search.question(), search.need(), matches, found);
    }

    private Map<String, RankedSpecialist> show(
            Question question, @Nullable Need need, Collection<Match> matches, Map<String, Specialist> found) {
        Set<String> uris = Stream.concat(
                        question.need().skills().stream().map(asked -> asked.skill()),
                        matches.stream()
                                .flatMap(match -> match.reasons().stream())
                                .flatMap(SkillReason::uris))
                .collect(toSet());
        Map<String, Skill> known = skills.list(uris);
        Map<String, RankOverride> set = need == null ? Map.of() : overrides.of(need);
        Map<String, RankedSpecialist> shown = new HashMap<>();
        for (Match match : matches) {
            Specialist specialist = found.get(match.ranked().person());
            if (specialist != null) {
                shown.put(
                        match.ranked().person(),
                        show(
                                question,
                                match,
                                specialist,
                                known,
                                set.get(match.ranked().person())));
            }
        }
        return shown;
    }

    private static RankedSpecialist show(
            Question question,
            Match match,
            Specialist specialist,
            Map<String, Skill> known,
            @Nullable RankOverride override) {
        Ranked ranked = match.ranked();
        boolean named = specialist instanceof Specialist.Named;
        boolean knownToEnd = question.need().period().to().equals(ranked.knownUntil());
        return new RankedSpecialist(
                ranked.rank(),
                specialist,
                ranked.fit(),
                ranked.certainty(),
                named ? ranked.score() : null,
                ranked.free(),
                named && !knownToEnd ? ranked.knownUntil() : null,
                knownToEnd,
                match.reasons().stream()
                        .map(reason -> SkillReason.of(reason, known, named))
                        .toList(),
                override);
    }

    private String sealed(Search search, Ranked ranked) {
        RankingCursor cursor = ranked.cursor();
        return seal.seal(cursor.score() + " " + cursor.tie() + " " + cursor.person(), context(search));
    }

    private RankingCursor opened(Search search, String after) {
        String[] parts = seal.open(after, context(search))
                .orElseThrow(() -> notOfThis(after))
                .split(" ", 3);
        return new RankingCursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    /// A page that follows another is of the same search, and so recorded there.
    private static String context(Search search) {
        return "cursor\n" + search.id();
    }
}
