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
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.matching.Answer;
import se.samsas.matching.Asked;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// Matches needs, and keeps what was asked and who was found: for whoever wants to know who looked, and as
/// demand where nobody was.
@Component
final class Searches {

    /// So many of those who were found are kept, by rank.
    private static final int KEPT = 100;
    /// So many can be seen without its being kept.
    private static final int PREVIEWED = 5;

    private final Graph graph;
    private final MatchIndex index;
    private final Skills skills;
    private final Clock clock;

    Searches(Graph graph, MatchIndex index, Skills skills, Clock clock) {
        this.graph = graph;
        this.index = index;
        this.skills = skills;
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
        return new Search(viewer, null, question, index.answer(question), asked(question));
    }

    /// Matches a need that is kept, as of today.
    Search match(Viewer viewer, Need need) {
        return record(viewer, need, Question.stored(need.id(), need.asked(), LocalDate.now(clock), Page.first(KEPT)));
    }

    /// Matches a need as it is written, as of today.
    Search match(Viewer viewer, NeedDraft draft) {
        return record(viewer, null, Question.draft(draft.asked(), LocalDate.now(clock), Page.first(KEPT)));
    }

    private Search record(Viewer viewer, @Nullable Need need, Question question) {
        Asking.require(viewer, question.need().asker());
        Answer answer = index.answer(question);
        keep(viewer, need, question, answer);
        return new Search(viewer, need, question, answer, asked(question));
    }

    private Map<String, Skill> asked(Question question) {
        return skills.list(question.need().skills().stream().map(Asked::skill).toList());
    }

    private void keep(Viewer viewer, @Nullable Need need, Question question, Answer answer) {
        List<String> people =
                answer.matches().stream().map(match -> match.ranked().person()).toList();
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of(
                "id",
                "search-" + UUID.randomUUID(),
                "agency",
                question.need().asker(),
                "properties",
                Map.of(
                        "at", ZonedDateTime.now(clock),
                        "asOf", answer.asOf(),
                        "rankingKey", answer.rankingKey(),
                        "account", viewer.account(),
                        "poolSize", answer.poolSize(),
                        "matchCount", answer.matchCount(),
                        "people", people,
                        "need", question.need().canonical()),
                "unmet",
                answer.matchCount() == 0));
        parameters.put("need", need == null ? null : need.id());
        graph.run("""
                MATCH (a:Agency {id: $agency})
                CREATE (s:Search {id: $id})-[:BY]->(a)
                SET s += $properties
                FOREACH (_ IN CASE WHEN $unmet THEN [1] ELSE [] END | SET s:UnmetDemand)
                WITH s
                MATCH (n:Need {id: $need})
                CREATE (s)-[:FOR]->(n)
                """, parameters);
    }
}
