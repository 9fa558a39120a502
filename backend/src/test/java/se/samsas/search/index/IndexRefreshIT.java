package se.samsas.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.samsas.graph.OwnGraph;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.search.Eventually;
import se.samsas.search.RandomGraph;

@ExtendWith(OutputCaptureExtension.class)
class IndexRefreshIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    /// Another test's server may have taken the levels of the log with it.
    @BeforeEach
    void hear() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(IndexRefresh.class.getName(), LogLevel.INFO);
    }

    @Test
    void aGraphThatGoesDownAndReturnsIsFollowedOn(CapturedOutput output) {
        try (var own = new OwnGraph(directory);
                var random = new RandomGraph(own.graph(), own.revisions(), 5)) {
            MatchIndex index = index(own);
            var refresh = new IndexRefresh(index);
            refresh.start();
            List<Question> questions =
                    IntStream.range(0, 20).mapToObj(_ -> random.question()).toList();
            List<List<Ranked>> before = matches(index, questions);
            assertThat(before).anySatisfy(matches -> assertThat(matches).isNotEmpty());

            own.cut();
            Eventually.equal(SOON, () -> said(output, "cannot follow the graph"), 1);
            pause();
            assertThat(matches(index, questions)).isEqualTo(before);
            assertThat(said(output, "cannot follow the graph")).isEqualTo(1);

            own.mend();
            random.change(30);
            MatchIndex anew = index(own);
            anew.look();
            List<List<Ranked>> after = matches(anew, questions);
            assertThat(after).isNotEqualTo(before);
            Eventually.equal(SOON, () -> matches(index, questions), after);
            Eventually.equal(SOON, () -> said(output, "follows the graph again"), 1);
            refresh.stop();
        }
    }

    private static MatchIndex index(OwnGraph own) {
        return new MatchIndex(
                own.revisions(), new Profiles(own.graph()), new Taxonomies(own.graph()), new Sharings(own.graph()));
    }

    private static List<List<Ranked>> matches(MatchIndex index, List<Question> questions) {
        return questions.stream()
                .map(question -> index.preview(question).matches())
                .toList();
    }

    private static int said(CapturedOutput output, String text) {
        return (int)
                output.toString().lines().filter(line -> line.contains(text)).count();
    }

    /// Long enough for several looks in vain.
    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
