package se.samsas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import se.samsas.command.CommandRun;

class BenchCommandTests {

    private final StringWriter err = new StringWriter();

    @Test
    void whatCannotBeMeasuredIsRefusedByName() {
        assertThat(run("bench")).isEqualTo(2);
        assertThat(run("bench", "match", "--people", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--people is 0: give a whole number from 1 to 9999999.");
        assertThat(run("bench", "match", "--questions", "5", "--cypher-questions", "6"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--cypher-questions is 6: give a whole number from 0 to 5.");
        assertThat(run("bench", "match", "--graph", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("--graph is nowhere, which is no folder");
        assertThat(run("bench", "page", "--questions", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--questions is 0: give a whole number from 1 to 100000.");
    }

    @Test
    void theStartIsMeasuredFromTheJarOnly() {
        assertThat(run("bench", "start")).isEqualTo(65);
        assertThat(err.toString()).contains("from its jar only", "./mvnw -DskipTests package");
    }

    private int run(String... args) {
        return CommandRun.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), args, new BenchCommand());
    }
}
