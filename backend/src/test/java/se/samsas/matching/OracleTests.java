package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.Effort;

/// The engine gives, bit for bit, what going through the rules by hand gives.
class OracleTests {
    private static final int WORLDS = Effort.of(12, 167);
    private static final int QUESTIONS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theEngineAnswersAsTheRulesSay(long series) {
        for (long seed = series * 1000; seed < series * 1000 + WORLDS; seed++) {
            RandomWorld random = new RandomWorld(seed);
            World world = random.world();
            Matches matches = world.matches(7);
            Oracle oracle = new Oracle(world);
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = random.question(Page.first(15));
                assertThat(Outcome.of(matches.answer(question)))
                        .describedAs("seed %d, question %d: %s", seed, i, question)
                        .isEqualTo(oracle.answer(question.need(), question.rankingKey(), question.asOf(), 15));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void pagesTogetherAreTheWholeRanking(long series) {
        for (long seed = series * 1000; seed < series * 1000 + WORLDS; seed++) {
            RandomWorld random = new RandomWorld(seed);
            Matches matches = random.world().matches(10);
            Question question = random.question(Page.all());
            List<Ranked> whole = matches.preview(question).matches();
            assertThat(byCursor(matches, question)).isEqualTo(whole);
            assertThat(byOffset(matches, question)).isEqualTo(whole);
        }
    }

    private static List<Ranked> byCursor(Matches matches, Question question) {
        List<Ranked> all = new ArrayList<>();
        List<Ranked> page = ask(matches, question, Page.first(2));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ask(matches, question, Page.after(page.getLast().cursor(), 2));
        }
        return all;
    }

    private static List<Ranked> byOffset(Matches matches, Question question) {
        List<Ranked> all = new ArrayList<>();
        List<Ranked> page = ask(matches, question, Page.first(3));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ask(matches, question, new Page(3, all.size(), null));
        }
        return all;
    }

    private static List<Ranked> ask(Matches matches, Question question, Page page) {
        return matches
                .answer(new Question(question.need(), question.rankingKey(), question.asOf(), page))
                .matches()
                .stream()
                .map(Match::ranked)
                .toList();
    }
}
