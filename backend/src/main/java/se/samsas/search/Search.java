package se.samsas.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Viewer;
import se.samsas.matching.Answer;
import se.samsas.matching.Question;
import se.samsas.need.Need;
import se.samsas.skill.Skill;

/// A need that was matched, and what came of it.
///
/// @param id under which it is kept
/// @param viewer who asks
/// @param need absent where it is not kept
/// @param skills the skills that are asked for, by URI
public record Search(
        String id, Viewer viewer, @Nullable Need need, Question question, Answer answer, Map<String, Skill> skills) {

    public String rankingKey() {
        return answer.rankingKey();
    }

    public LocalDate asOf() {
        return answer.asOf();
    }

    public int poolSize() {
        return answer.poolSize();
    }

    public int covered() {
        return answer.covered();
    }

    public @Nullable Integer ownStaff() {
        return answer.ownStaff();
    }

    public int partCount() {
        return answer.partCount();
    }

    public List<FailCount> conditions() {
        return answer.conditions().stream()
                .map(count -> FailCount.of(count, skills))
                .toList();
    }

    public List<SuggestedRelaxation> relaxations() {
        return answer.relaxations().stream()
                .map(count -> SuggestedRelaxation.of(count, question.need(), skills))
                .toList();
    }
}
