package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever asks while people change sees each change whole or not at all.
class ConcurrencyTests {
    private static final int CHANGES = 2000;

    @Test
    void anAnswerIsOfOneVersion() throws Exception {
        Matches matches = new Matches(4);
        List<Profile> skilled = IntStream.range(0, 20)
                .mapToObj(i -> Example.person("p" + i, Example.held("s:java", 3)))
                .toList();
        matches.change(skilled.subList(0, 10), List.of());
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            Future<Long> first = readers.submit(reader(matches, done));
            Future<Long> second = readers.submit(reader(matches, done));
            for (int i = 0; i < CHANGES; i++) {
                List<Profile> in = skilled.subList(i % 2 == 0 ? 10 : 0, i % 2 == 0 ? 20 : 10);
                List<Profile> out = skilled.subList(i % 2 == 0 ? 0 : 10, i % 2 == 0 ? 10 : 20);
                matches.change(in, out.stream().map(Profile::person).toList());
            }
            done.set(true);
            assertThat(first.get()).isPositive();
            assertThat(second.get()).isPositive();
        }
    }

    /// Ten of the twenty are in at every version, the first ten or the last.
    private static Callable<Long> reader(Matches matches, AtomicBoolean done) {
        return () -> {
            Question question = Example.question(Example.asks("s:java", 3));
            long answers = 0;
            long version = 0;
            while (!done.get() || answers == 0) {
                Preview preview = matches.preview(question);
                assertThat(preview.matchCount()).isEqualTo(10);
                assertThat(preview.version()).isGreaterThanOrEqualTo(version);
                version = preview.version();
                answers++;
            }
            return answers;
        };
    }
}
