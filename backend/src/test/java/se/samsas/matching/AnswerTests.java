package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samsas.matching.Example.asks;
import static se.samsas.matching.Example.held;
import static se.samsas.matching.Example.matches;
import static se.samsas.matching.Example.must;
import static se.samsas.matching.Example.need;
import static se.samsas.matching.Example.person;
import static se.samsas.matching.Example.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

/// What an answer holds beside scores and conditions.
class AnswerTests {
    @Test
    void whoHoldsNothingCloseIsNotInThePool() {
        Answer answer = matches(person("p", held("cooking", 5))).answer(question(asks("java", 3)));
        assertThat(answer.poolSize()).isZero();
        assertThat(answer.nearMisses()).isEmpty();
    }

    @Test
    void theHighestScoreIsFirst() {
        Answer answer = matches(person("low", held("java", 2)), person("high", held("java", 3)))
                .answer(question(asks("java", 3)));
        assertThat(people(answer)).containsExactly("high", "low");
        assertThat(answer.matches()).extracting(match -> match.ranked().rank()).containsExactly(1, 2);
    }

    @Test
    void equalScoresAreOrderedByTheHashOfKeyAndPersonAsUnsigned() {
        Profile[] people = IntStream.range(0, 40)
                .mapToObj(i -> person("p" + i, held("java", 3)))
                .toArray(Profile[]::new);
        Question question = Question.stored("need-1", need(asks("java", 3)), Example.TODAY, Page.all());
        List<Ranked> ranked = matches(people).preview(question).matches();
        assertThat(ranked)
                .extracting(r -> Oracle.fnv("need-1|" + person(r.person()).tieSeed()))
                .isSorted();
        assertThat(ranked).extracting(Ranked::tie).anyMatch(tie -> tie < 0).anyMatch(tie -> tie >= 0);
    }

    /// The published test vectors of FNV-1a: the empty text, "a" and "foobar".
    @Test
    void theHashIsThePublishedOne() {
        assertThat(Oracle.fnv("")).hasToString(Long.toUnsignedString(0xcbf29ce484222325L));
        assertThat(Oracle.fnv("a")).hasToString(Long.toUnsignedString(0xaf63dc4c8601ec8cL));
        assertThat(Oracle.fnv("foobar")).hasToString(Long.toUnsignedString(0x85944171f73967e8L));
    }

    @Test
    void atMostTenNearMissesAreShownWithTheConditionTheyFail() {
        Profile[] people = IntStream.range(0, 12)
                .mapToObj(i -> person("p" + i, held("java", 2)))
                .toArray(Profile[]::new);
        Answer answer = matches(people).answer(question(must("java", 3)));
        assertThat(answer.matchCount()).isZero();
        assertThat(answer.nearMisses()).hasSize(10);
        assertThat(answer.nearMisses()).extracting(NearMiss::failed).containsOnly(List.of(new Condition.Must("java")));
        assertThat(answer.conditions()).contains(new ConditionCount(new Condition.Must("java"), 12, 12));
    }

    @Test
    void whereNobodyFailsOneConditionAloneThoseWhoFailTheFewestAreNear() {
        var fewest = List.<Condition>of(new Condition.Must("java"), new Condition.Must("sql"));
        var needed = question(must("java", 3), must("sql", 3), must("go", 3));
        var far = person("far", held("java", 2), held("sql", 2), held("go", 2));
        var nearer = person("nearer", held("java", 1), held("go", 3));
        assertThat(matches(far, nearer).answer(needed).nearMisses())
                .extracting(miss -> miss.match().ranked().person(), NearMiss::failed)
                .containsExactly(tuple("nearer", fewest));
        var near = person("near", held("java", 1), held("sql", 3), held("go", 3));
        assertThat(matches(far, nearer, near).answer(needed).nearMisses())
                .extracting(miss -> miss.match().ranked().person())
                .containsExactly("near");
        var fit = person("fit", held("java", 3), held("sql", 3), held("go", 3));
        assertThat(matches(far, nearer, fit).answer(needed).nearMisses()).isEmpty();
    }

    @Test
    void aConditionCountsWhoFailsItAndWhoFailsOnlyIt() {
        Answer answer = matches(
                        person("one", held("java", 2), held("sql", 3)),
                        person("both", held("java", 2), held("sql", 2)),
                        person("none", held("java", 3), held("sql", 3)))
                .answer(question(must("java", 3), must("sql", 3)));
        assertThat(answer.conditions())
                .contains(
                        new ConditionCount(new Condition.Must("java"), 2, 1),
                        new ConditionCount(new Condition.Must("sql"), 1, 0));
        assertThat(answer.matchCount()).isEqualTo(1);
    }

    @Test
    void relaxationsSayHowManyMatchesEachWouldAdd() {
        Answer answer = matches(person("below", held("java", 2)), person("far-below", held("java", 1)))
                .answer(question(must("java", 3)));
        assertThat(answer.relaxations())
                .containsExactly(
                        new RelaxationCount(new Relaxation.ShareLower(10), 0),
                        new RelaxationCount(new Relaxation.ShareLower(20), 0),
                        new RelaxationCount(new Relaxation.MustDropped("java"), 2),
                        new RelaxationCount(new Relaxation.MinimumLower("java"), 1));
    }

    @Test
    void onlyRelaxationsThatLeaveANeedAreOffered() {
        Need need = need(asks("java", 1));
        Need little = new Need(
                "home", need.purpose(), need.skills(), 20, null, 1, need.period(), Set.of("01"), false, Set.of());
        List<Relaxation> offered = matches().answer(question(little)).relaxations().stream()
                .map(RelaxationCount::relaxation)
                .toList();
        assertThat(offered).containsExactly(new Relaxation.ShareLower(10), new Relaxation.RemoteAllowed());
        assertThat(offered)
                .extracting(relaxation -> relaxation.of(little).share())
                .containsExactly(10, 20);
        assertThat(offered)
                .extracting(relaxation -> relaxation.of(little).remote())
                .containsExactly(false, true);
    }

    @Test
    void aMatchSaysHowThePersonChoseToBeSeen() {
        Profile visible = person("p", held("java", 3));
        Profile modest = new Profile(
                "q",
                2,
                visible.employments(),
                Map.of(Purpose.MENTORING, VisibilityChoice.of(Visibility.SKILLS_ONLY)),
                false,
                Set.of(),
                false,
                Set.of(),
                Map.of(),
                visible.assertions());
        assertThat(matches(visible, modest).preview(question(asks("java", 3))).matches())
                .extracting(Ranked::seenAs)
                .containsExactlyInAnyOrder(Visibility.VISIBLE, Visibility.SKILLS_ONLY);
    }

    @Test
    void aPreviewSaysTheSameAsTheAnswer() {
        Matches matches = matches(person("p", held("java", 3)), person("q", held("java", 2)));
        Question question = question(must("java", 3));
        Answer answer = matches.answer(question);
        Preview preview = matches.preview(question);
        assertThat(preview.matches())
                .isEqualTo(answer.matches().stream().map(Match::ranked).toList());
        assertThat(preview.conditions()).isEqualTo(answer.conditions());
        assertThat(preview.poolSize()).isEqualTo(2);
        assertThat(preview.matchCount()).isEqualTo(1);
    }

    private static List<String> people(Answer answer) {
        return answer.matches().stream().map(match -> match.ranked().person()).toList();
    }
}
