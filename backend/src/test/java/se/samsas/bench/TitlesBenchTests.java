package se.samsas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.failure.Failure;

class TitlesBenchTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        write("queries.tsv", "q1\tSystemutvecklare", "q2\tbarnmorska", "q3\tnot judged");
        write(
                "corpus_elements.tsv",
                "l1\tsystemutvecklare",
                "l2\tprogrammerare",
                "l3\tbarnmorska",
                "l4\tsjuksköterska");
        write("concept_mapping.tsv", "l1\tdeveloper", "l2\tdeveloper", "l3\tmidwife", "l4\tnurse");
        write("annotations.tsv", "q1\t0\tl1\t1", "q1\t0\tl2\t1", "q2\t0\tl3\t0", "q2\t0\tl4\t1");
    }

    @Test
    void theMeansAreOverTheTitlesThatWereJudged() {
        var figures = new TitlesBench(folder).run();
        assertThat(figures.get("titles")).isEqualTo(2);
        // The first title finds both of its labels first; the second its own after one that was judged as none.
        assertThat(figures.get("map")).isEqualTo(0.75);
        assertThat(figures.get("mrr")).isEqualTo(0.75);
        assertThat(figures.get("recallAt10")).isEqualTo(1.0);
        // Of whole words they share but one.
        assertThat(figures.get("bm25Map")).isEqualTo(0.25);
    }

    @Test
    void aFileThatIsNotThereOrIsAnotherIsNamed() throws IOException {
        write("annotations.tsv", "q1\tl1");
        assertThatThrownBy(() -> new TitlesBench(folder).run())
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("annotations.tsv has a line of 2 columns: q1 | l1");
        Files.delete(folder.resolve("queries.tsv"));
        assertThatThrownBy(() -> new TitlesBench(folder).run())
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("queries.tsv cannot be read");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
