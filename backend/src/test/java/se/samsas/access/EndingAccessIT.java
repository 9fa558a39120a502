package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.graph.OwnGraph;

class EndingAccessIT {

    @Test
    void aStartGoesOnWhereItCannotBeTold(@TempDir Path folder) throws IOException {
        EndingAccess ending;
        try (var own = new OwnGraph(folder)) {
            ending = new EndingAccess(own.graph(), Clock.systemUTC());
            assertThatCode(ending::tell).doesNotThrowAnyException();
        }
        assertThatThrownBy(ending::tell).as("the graph is gone").isInstanceOf(RuntimeException.class);
        assertThatCode(ending::tellBeside).doesNotThrowAnyException();
    }
}
