package se.samsas.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.audit.TrailIds;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.matching.Answer;
import se.samsas.matching.Asked;
import se.samsas.matching.Match;
import se.samsas.matching.NearMiss;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.matching.SharePart;
import se.samsas.matching.TwoChanges;
import se.samsas.need.Asking;
import se.samsas.need.Need;
import se.samsas.need.NeedDraft;
import se.samsas.need.Needs;
import se.samsas.search.index.MatchIndex;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// Matches needs, and keeps what was asked and who was found: for whoever wants to know who looked, and as
/// demand where nobody was.
@Component
final class Searches {

    /// As many as a page of the answer may have.
    private static final int LARGEST_PAGE = 100;

    /// As many matches as may be taken away at once: more nobody reads.
    private static final int MOST_TAKEN = 1_000;

    private final Graph graph;
    private final Needs needs;
    private final MatchIndex index;
    private final Skills skills;
    private final TodaysQuestions questions;
    private final AuditTrail trail;
    private final Clock clock;

    Searches(
            Graph graph,
            Needs needs,
            MatchIndex index,
            Skills skills,
            TodaysQuestions questions,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.needs = needs;
        this.index = index;
        this.skills = skills;
        this.questions = questions;
        this.trail = trail;
        this.clock = clock;
    }

    /// Matches a need that is kept, as of today.
    ///
    /// @throws Failure.Invalid where its last month has passed
    Search match(Viewer viewer, Need need) {
        return record(viewer, need, questions.of(need, Page.first(LARGEST_PAGE)));
    }

    /// Matches a need as it is written, as of today.
    ///
    /// @throws Failure.Invalid where its last month has passed
    Search match(Viewer viewer, NeedDraft draft) {
        return record(viewer, null, questions.of(draft, Page.first(LARGEST_PAGE)));
    }

    /// Goes on with a search of today that the viewer made: whom its later pages give are added to it. On
    /// another day others may be found than on the day for which it was asked.
    ///
    /// @throws Failure.NotFound where the viewer made no search with this id
    /// @throws Failure.Conflict where it is another day's
    Search resume(Viewer viewer, String id) {
        var made = made(viewer, id);
        Asking.require(viewer, made.kept().asked().asker());
        return again(viewer, made, Page.first(LARGEST_PAGE));
    }

    /// A search of today that the viewer made, with all its matches, to be taken away whole.
    ///
    /// @param viewer acting for whichever agencies there are; acts for the one that asked
    /// @throws Failure.NotFound where the viewer made no search with this id, or asks for its agency no more
    /// @throws Failure.Conflict where it is another day's, or would by now give others than it gave
    /// @throws Failure.Invalid where it has more matches than may be taken away
    Search whole(Viewer viewer, String id) {
        var made = made(viewer, id);
        var kept = made.kept();
        var asker = kept.asked().asker();
        if (!Asking.allowed(viewer, asker)) {
            throw notMade(id);
        }
        if (kept.matchCount() > MOST_TAKEN) {
            throw new Failure.Invalid(
                    null,
                    "The search '%s' has %,d matches; a file holds at most %,d."
                            .formatted(id, kept.matchCount(), MOST_TAKEN),
                    "Ask for more, so that fewer match.");
        }
        var search = again(viewer.actingFor(asker), made, Page.first(MOST_TAKEN));
        if (!kept.fits(search.answer()) || !gaveTheSame(search)) {
            throw new Failure.Conflict(
                    "The search '%s' would give others by now than it gave.".formatted(id),
                    "Match the need again, and take away what that gives.");
        }
        return search;
    }

    /// A search that was made.
    ///
    /// @param need the id of the need that it was made for, where that is kept
    private record Made(
            String id, KeptSearch kept, @Nullable String need) {}

    private Made made(Viewer viewer, String id) {
        return graph.find(
                        """
                        MATCH (s:Search {id: $id, account: $account})
                        RETURN s, [(s)-[:FOR]->(n:Need) | n.id][0] AS need
                        """,
                        Map.of("id", id, "account", viewer.account()),
                        row -> new Made(
                                id, KeptSearch.of(row.get("s")), row.get("need").asString(null)))
                .orElseThrow(() -> notMade(id));
    }

    private static Failure notMade(String id) {
        return new Failure.NotFound("search of yours", id);
    }

    /// Whether the last recorded search of a need that is kept asked what the need asks now.
    boolean askedLast(Need need) {
        return graph.find(
                        """
                        MATCH (:Need {id: $need})<-[:FOR]-(s:Search)
                        RETURN s.need AS asked ORDER BY coalesce(s.entry, 0) DESC, s.at DESC LIMIT 1
                        """, Map.of("need", need.id()), row -> row.get("asked").asString())
                .map(asked -> se.samsas.matching.Need.ofCanonical(asked).canonical())
                .filter(need.asked().canonical()::equals)
                .isPresent();
    }

    private Search again(Viewer viewer, Made made, Page page) {
        var kept = made.kept();
        if (!kept.asOf().equals(LocalDate.now(clock))) {
            throw new Failure.Conflict(
                    "The search '%s' was made for %s.".formatted(made.id(), kept.asOf()),
                    "Match the need again, as of today.");
        }
        var question = new Question(kept.asked(), kept.rankingKey(), kept.asOf(), page);
        return new Search(
                made.id(),
                viewer,
                made.need() == null ? null : needs.find(viewer, made.need()).orElse(null),
                question,
                index.answer(question),
                asked(question));
    }

    /// Whether everybody whom the search gave still stands where it gave them.
    private boolean gaveTheSame(Search search) {
        var answer = search.answer();
        var together = answer.together().stream().map(SharePart::match).toList();
        var ranks = Map.of(
                GivenAs.MATCH, ranks(answer.matches()),
                GivenAs.PART, ranks(answer.parts()),
                GivenAs.TOGETHER, ranks(together),
                GivenAs.NEAR_MISS,
                        ranks(answer.nearMisses().stream().map(NearMiss::match).toList()));
        return graph
                .list(
                        "MATCH (:Search {id: $id})-[gave:GAVE]->(p:Person) RETURN p.id AS person, gave",
                        Map.of("id", search.id()),
                        row -> {
                            var given = Given.of(row.get("gave"));
                            var rank = ranks.getOrDefault(given.as(), Map.of())
                                    .get(row.get("person").asString());
                            return rank != null && rank == given.rank();
                        })
                .stream()
                .allMatch(same -> same);
    }

    private static Map<String, Integer> ranks(List<Match> matches) {
        return matches.stream().map(Match::ranked).collect(toMap(Ranked::person, Ranked::rank));
    }

    /// Keeps that somebody takes away a search whole, after whom it gave them.
    ///
    /// @param as in which form
    void recordTaken(Search search, String as) {
        trail.append(new Act(AuditKind.TAKEN, search.viewer().account(), search.id(), as));
    }

    private Search record(Viewer viewer, @Nullable Need need, Question question) {
        Asking.require(viewer, question.need().asker());
        Answer answer = index.answer(question);
        var search = new Search("search-" + UUID.randomUUID(), viewer, need, question, answer, asked(question));
        keep(search);
        return search;
    }

    private Map<String, Skill> asked(Question question) {
        return skills.list(question.need().skills().stream().map(Asked::skill).toList());
    }

    /// The two changes of what a search asked for that together give somebody, where nobody matches and no
    /// single one does.
    List<SuggestedRelaxation.Pair> twoChanges(Search search) {
        var question = search.question();
        return TwoChanges.of(
                        question.need(),
                        search.answer(),
                        need -> index.preview(new Question(need, question.rankingKey(), question.asOf(), Page.first(0)))
                                .matchCount())
                .stream()
                .map(two -> SuggestedRelaxation.Pair.of(two, question.need(), search.skills()))
                .toList();
    }

    /// Keeps whom a search gave, at which rank and why.
    void recordMatches(Search search, List<Match> matches) {
        add(search, GivenAs.MATCH, given(matches, GivenAs.MATCH));
    }

    /// Keeps whom a search gave as a near miss.
    void recordNearMisses(Search search, List<NearMiss> misses) {
        add(
                search,
                GivenAs.NEAR_MISS,
                misses.stream().collect(toMap(miss -> miss.match().ranked().person(), Given::of)));
    }

    /// Keeps whom a search gave as somebody who can give a part of the share.
    void recordParts(Search search, List<Match> parts) {
        add(search, GivenAs.PART, given(parts, GivenAs.PART));
    }

    /// Keeps whom a search gave among those who cover the share together: who stands among the first of those
    /// with a part, as one of these, so that nobody is kept twice.
    void recordTogether(Search search, List<SharePart> together) {
        var given = together.stream().map(SharePart::match).toList();
        var people = people(given);
        recordParts(
                search,
                search.answer().parts().stream()
                        .filter(match -> people.contains(match.ranked().person()))
                        .toList());
        var parts = people(search.answer().parts());
        add(
                search,
                GivenAs.TOGETHER,
                given(
                        given.stream()
                                .filter(match -> !parts.contains(match.ranked().person()))
                                .toList(),
                        GivenAs.TOGETHER));
    }

    private static Set<String> people(List<Match> matches) {
        return matches.stream().map(match -> match.ranked().person()).collect(toSet());
    }

    private static Map<String, Given> given(List<Match> matches, GivenAs as) {
        return matches.stream().collect(toMap(match -> match.ranked().person(), match -> Given.of(as, match)));
    }

    /// Those who asked to be erased meanwhile are left out.
    private void add(Search search, GivenAs as, Map<String, Given> given) {
        if (given.isEmpty()) {
            return;
        }
        var rows = given.entrySet().stream()
                .map(one -> Map.of("person", one.getKey(), "why", one.getValue().properties()))
                .toList();
        graph.write(tx -> {
            tx.locks().people(given.keySet());
            tx.run("""
                    MATCH (s:Search {id: $id})
                    UNWIND $given AS one
                    MATCH (p:Person {id: one.person}) WHERE p.erased IS NULL
                    MERGE (s)-[g:GAVE {as: $as}]->(p) ON CREATE SET g += one.why
                    """, Map.of("id", search.id(), "as", Spelling.of(as), "given", rows));
            trail.enter(
                    tx,
                    new Act(
                            AuditKind.FOUND,
                            search.viewer().account(),
                            search.id(),
                            KeptSearch.particulars(as, ranks(given, TrailIds.people(tx, given.keySet())))));
            return true;
        });
    }

    private static Map<String, Integer> ranks(Map<String, Given> given, Map<String, String> trailIds) {
        var ranks = new HashMap<String, Integer>();
        trailIds.forEach((person, trailId) -> {
            var one = given.get(person);
            if (one != null) {
                ranks.put(trailId, one.rank());
            }
        });
        return ranks;
    }

    private void keep(Search search) {
        Question question = search.question();
        var kept = KeptSearch.of(question.need(), search.answer());
        var viewer = search.viewer();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of(
                "id",
                search.id(),
                "agency",
                question.need().asker(),
                "kept",
                kept.properties(),
                "at",
                ZonedDateTime.now(clock),
                "account",
                viewer.account(),
                "roles",
                Asking.as(viewer, question.need().asker()),
                "unmet",
                kept.matchCount() == 0));
        Need need = search.need();
        parameters.put("need", need == null ? null : need.id());
        graph.write(tx -> {
            tx.locks().agency(question.need().asker());
            if (need != null) {
                tx.locks().need(need.id());
            }
            tx.run("""
                    MATCH (a:Agency {id: $agency})
                    CREATE (s:Search {id: $id, at: $at, account: $account, roles: $roles})-[:BY]->(a)
                    SET s += $kept
                    FOREACH (_ IN CASE WHEN $unmet THEN [1] ELSE [] END | SET s:UnmetDemand)
                    WITH s
                    MATCH (n:Need {id: $need})
                    CREATE (s)-[:FOR]->(n)
                    """, parameters);
            trail.enter(
                    tx,
                    new Act(AuditKind.SEARCH, viewer.account(), search.id(), kept.particulars()),
                    (queries, entry) -> queries.run(
                            "MATCH (s:Search {id: $id}) SET s.entry = $entry",
                            Map.of("id", search.id(), "entry", entry)));
            return true;
        });
    }
}
