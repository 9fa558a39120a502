package se.samsas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private final StringWriter out = new StringWriter();

    @Test
    void elsewhereThanOnATerminalThereAreNoControlCharacters() {
        var line = new ProgressLine(new PrintWriter(out), false);
        line.say("units.csv:3: bad");
        assertThat(out.toString()).isEqualTo("units.csv:3: bad" + System.lineSeparator());
    }

    @Test
    void onATerminalWhatStaysTakesTheLineOfTheProgress() {
        var line = new ProgressLine(new PrintWriter(out), true);
        line.say("units.csv:3: bad");
        assertThat(out.toString()).isEqualTo("\r\u001b[Kunits.csv:3: bad" + System.lineSeparator());
    }

    @Test
    void whatFollowsAtOnceIsNotShown() {
        var line = new ProgressLine(new PrintWriter(out), false);
        line.show("1 %");
        line.show("2 %");
        assertThat(out.toString()).isEmpty();
    }
}
