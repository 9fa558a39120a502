package se.samsas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import se.samsas.failure.Failure;

class CommandRunTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"import", "help", "--help", "-V", "nonsense"})
    void aWordOrACallForHelpIsACommand(String argument) {
        assertThat(CommandRun.isCommand(new String[] {argument})).isTrue();
    }

    @Test
    void settingsAreForTheServer() {
        assertThat(CommandRun.isCommand(new String[] {})).isFalse();
        assertThat(CommandRun.isCommand(new String[] {"--server.port=8081", "--samsas.demo=false"}))
                .isFalse();
    }

    @Test
    void whatWasDoneEndsWithTheCommandsOwnCode() {
        assertThat(run(new Try(() -> 0), "try")).isZero();
        assertThat(run(new Try(() -> CommandRun.DONE_IN_PART), "try")).isEqualTo(1);
    }

    @Test
    void whatIsNotUnderstoodEndsWithTwo() {
        assertThat(run(new Try(() -> 0), "tri")).isEqualTo(2);
        assertThat(err.toString()).contains("tri");
        assertThat(run(new Try(() -> 0), "try", "--hurry")).isEqualTo(2);
        assertThat(err.toString()).contains("--hurry");
    }

    @Test
    void aFailureIsSaidInTwoSentencesWithoutAStackTrace() {
        assertThat(run(
                        new Try(() -> {
                            throw new Failure.Invalid(null, "The level is 6.", "Give 1 to 5.");
                        }),
                        "try"))
                .isEqualTo(65);
        assertThat(err.toString().lines()).containsExactly("The level is 6.", "Give 1 to 5.");
    }

    @Test
    void whatDoesNotAnswerEndsWithItsOwnCode() {
        assertThat(run(
                        new Try(() -> {
                            throw new Failure.Unavailable("Nobody is there.", "Try later.");
                        }),
                        "try"))
                .isEqualTo(69);
    }

    @Test
    void whatNobodyForesawIsShownWhole() {
        assertThat(run(
                        new Try(() -> {
                            throw new IllegalStateException("odd");
                        }),
                        "try"))
                .isEqualTo(70);
        assertThat(err.toString()).contains("IllegalStateException: odd", "at se.samsas");
    }

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(run(new Try(() -> 0), "--help")).isZero();
        assertThat(out.toString()).contains("try", "Exit codes:", "69");
    }

    private int run(Object command, String... args) {
        return CommandRun.run(new PrintWriter(out, true), new PrintWriter(err, true), args, command);
    }

    @Command(name = "try")
    private static final class Try implements Callable<Integer> {

        private final Callable<Integer> work;

        Try(Callable<Integer> work) {
            this.work = work;
        }

        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }
}
