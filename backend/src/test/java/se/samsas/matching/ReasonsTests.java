package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.matching.Example.MONTH;
import static se.samsas.matching.Example.asks;
import static se.samsas.matching.Example.held;
import static se.samsas.matching.Example.person;
import static se.samsas.matching.Example.question;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsas.matching.Improvement.HoldTheSkill;
import se.samsas.matching.Improvement.ReachLevel;
import se.samsas.matching.Improvement.StrongerEvidence;
import se.samsas.matching.Improvement.UseAgain;

/// Why somebody has a score, and what would raise it.
class ReasonsTests {
    private static final List<TaxonomyEdge> RELATED =
            List.of(new TaxonomyEdge("java", TaxonomyEdge.Kind.RELATED, "kotlin"));

    @Test
    void eachAskedSkillHasAReasonInTheOrderOfTheNeed() {
        List<Reason> reasons = reasons(List.of(), person("p", held("sql", 3)), asks("java", 3), asks("sql", 3));
        assertThat(reasons).extracting(reason -> reason.asked().skill()).containsExactly("java", "sql");
        assertThat(reasons.getFirst().held()).isNull();
        assertThat(reasons.getFirst().met()).isFalse();
        assertThat(reasons.getLast().met()).isTrue();
    }

    @Test
    void whatIsRelatedIsNearAndDoesNotMeet() {
        Reason reason = reasons(RELATED, person("p", held("java", 5)), asks("kotlin", 3))
                .getFirst();
        assertThat(reason.near()).isTrue();
        assertThat(reason.met()).isFalse();
    }

    @Test
    void aSkillMayBeMetByAnotherAssertionThanTheNearOneThatIsShown() {
        Assertion old = new Assertion("kotlin", Evidence.SELF, 3, null, null);
        Profile person = person("p", old, held("java", 5, Evidence.CERTIFIED));
        Reason reason = reasons(RELATED, person, asks("kotlin", 3)).getFirst();
        assertThat(reason.coverage()).isEqualTo(5 * 60 * 10 * 10);
        assertThat(reason.near()).isTrue();
        assertThat(reason.met()).isTrue();
    }

    @Test
    void everySingleImprovementSaysWhatItWouldGive() {
        Assertion stale = new Assertion("java", Evidence.PEER, 2, MONTH.minusMonths(30), null);
        Reason reason = reasons(RELATED, person("p", stale), asks("kotlin", 3)).getFirst();
        assertThat(reason.coverage()).isEqualTo(5 * 40 * 8 * 9);
        assertThat(reason.improvements())
                .containsExactly(
                        new HoldTheSkill("kotlin", 10 * 40 * 8 * 9),
                        new ReachLevel(3, 5 * 60 * 8 * 9),
                        new StrongerEvidence(Evidence.CERTIFIED, 5 * 40 * 10 * 9),
                        new StrongerEvidence(Evidence.MANAGER, 5 * 40 * 9 * 9),
                        new UseAgain(5 * 40 * 8 * 10));
    }

    @Test
    void whatCannotBeRaisedHasNoImprovement() {
        Reason reason = reasons(List.of(), person("p", held("java", 3, Evidence.CERTIFIED)), asks("java", 3))
                .getFirst();
        assertThat(reason.improvements()).isEmpty();
    }

    @Test
    void anExpiredCertificateIsRaisedByRenewingIt() {
        Assertion expired = new Assertion("java", Evidence.CERTIFIED, 3, MONTH, Example.TODAY.minusDays(1));
        Reason reason =
                reasons(List.of(), person("p", expired), asks("java", 3)).getFirst();
        assertThat(reason.improvements().getFirst())
                .isEqualTo(new StrongerEvidence(Evidence.CERTIFIED, 10 * 60 * 10 * 10));
    }

    @Test
    void whereNothingIsHeldTheSkillItselfIsTheOnlyImprovement() {
        Reason reason = reasons(List.of(), person("p", held("sql", 3)), asks("java", 3), asks("sql", 3))
                .getFirst();
        assertThat(reason.improvements()).containsExactly(new HoldTheSkill("java", 10 * 60 * 6 * 10));
    }

    private static List<Reason> reasons(List<TaxonomyEdge> edges, Profile person, Asked... asked) {
        return Example.matches(edges, person)
                .answer(question(asked))
                .matches()
                .getFirst()
                .reasons();
    }
}
