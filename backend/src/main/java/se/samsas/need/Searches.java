package se.samsas.need;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.access.audit.AuditKind;
import se.samsas.access.audit.AuditTrail;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.matching.Answer;
import se.samsas.matching.Asked;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// Matches needs, and keeps what was asked and who was found: for whoever wants to know who looked, and as
/// demand where nobody was.
@Component
final class Searches {

    /// As many as a page of the answer may have.
    private static final int LARGEST_PAGE = 100;
    /// So many can be seen without its being kept.
    private static final int PREVIEWED = 5;

    private final Graph graph;
    private final MatchIndex index;
    private final Skills skills;
    private final AuditTrail trail;
    private final Clock clock;

    Searches(Graph graph, MatchIndex index, Skills skills, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.index = index;
        this.skills = skills;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a need would find today; nothing is kept.
    ///
    /// @param first how many of those who match are wanted, 1 to 5
    Search preview(Viewer viewer, NeedDraft draft, int first) {
        if (first < 1 || first > PREVIEWED) {
            throw new Failure.Invalid(
                    "first",
                    "'first' is %d, outside 1 to %d.".formatted(first, PREVIEWED),
                    "Match the need to see more: that is recorded, a preview is not.");
        }
        Question question = Question.draft(draft.asked(), LocalDate.now(clock), Page.first(first));
        Asking.require(viewer, question.need().asker());
        return new Search(null, viewer, null, question, index.answer(question), asked(question));
    }

    /// Matches a need that is kept, as of today.
    Search match(Viewer viewer, Need need) {
        return record(
                viewer, need, Question.stored(need.id(), need.asked(), LocalDate.now(clock), Page.first(LARGEST_PAGE)));
    }

    /// Matches a need as it is written, as of today.
    Search match(Viewer viewer, NeedDraft draft) {
        return record(viewer, null, Question.draft(draft.asked(), LocalDate.now(clock), Page.first(LARGEST_PAGE)));
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

    /// Keeps whom a search gave, and at which rank. Does nothing for a preview.
    void gave(Search search, List<Ranked> matches) {
        add(search, "people", matches);
    }

    /// Keeps whom a search gave as a near miss. Does nothing for a preview.
    void nearlyGave(Search search, List<Ranked> misses) {
        add(search, "nearMisses", misses);
    }

    private void add(Search search, String list, List<Ranked> given) {
        var id = search.id();
        if (id == null || given.isEmpty()) {
            return;
        }
        var lines = given.stream()
                .map(ranked -> ranked.rank() + " " + ranked.person())
                .toList();
        graph.write(tx -> {
            // Locked before it is read: two fields of one request may be answered at once.
            tx.run("""
                    MATCH (s:Search {id: $id})
                    SET s.at = s.at
                    WITH s
                    SET s[$list] = coalesce(s[$list], []) + $given
                    """, Map.of("id", id, "list", list, "given", lines));
            trail.append(tx, AuditKind.FOUND, search.viewer().account(), id, list + "\n" + String.join("\n", lines));
            return true;
        });
    }

    private void keep(Search search) {
        Question question = search.question();
        Answer answer = search.answer();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of(
                "id",
                String.valueOf(search.id()),
                "agency",
                question.need().asker(),
                "properties",
                Map.of(
                        "at", ZonedDateTime.now(clock),
                        "asOf", answer.asOf(),
                        "rankingKey", answer.rankingKey(),
                        "account", search.viewer().account(),
                        "poolSize", answer.poolSize(),
                        "matchCount", answer.matchCount(),
                        "need", question.need().canonical()),
                "unmet",
                answer.matchCount() == 0));
        Need need = search.need();
        parameters.put("need", need == null ? null : need.id());
        graph.write(tx -> {
            tx.run("""
                MATCH (a:Agency {id: $agency})
                CREATE (s:Search {id: $id})-[:BY]->(a)
                SET s += $properties
                FOREACH (_ IN CASE WHEN $unmet THEN [1] ELSE [] END | SET s:UnmetDemand)
                WITH s
                MATCH (n:Need {id: $need})
                CREATE (s)-[:FOR]->(n)
                """, parameters);
            trail.append(
                    tx,
                    AuditKind.SEARCH,
                    search.viewer().account(),
                    String.valueOf(search.id()),
                    "%s\n%s\n%d\n%d\n%s"
                            .formatted(
                                    answer.asOf(),
                                    answer.rankingKey(),
                                    answer.poolSize(),
                                    answer.matchCount(),
                                    question.need().canonical()));
            return true;
        });
    }
}
