package se.samsas.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.table.DataSource;

/// What was said of skills before is in the files, all of it and in its order, also where much of it is of one day.
class PastAssertionsIT {

    private static final String FILE = "past-assertions.csv";
    private static final String HEADER = "person,skill,evidence,from,number,to,level\n";
    private static final String WITHOUT_NUMBER = "person,skill,evidence,from,to,level\n";

    private static final Map<String, String> WORLD = Map.of(
            "skills.csv", "skill,scheme,kind\nurn:java,esco,knowledge\n",
            "people.csv", "person,given_name\np1,Åsa\n",
            "assertions.csv", "person,skill,evidence,level,since\np1,urn:java,self,3,2025-01-01\n");

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void fill() {
        desk.empty();
        desk.take(WORLD);
    }

    @Test
    void eachLevelOfOneDayIsKeptAndComesInElsewhereAsItWas() {
        IntStream.range(0, 12).forEach(i -> say(1 + i % 5));

        assertThat(past())
                .isEqualTo(HEADER
                        + "p1,urn:java,self,2025-01-01,1,2026-11-21,3\n"
                        + IntStream.range(0, 11)
                                .mapToObj(i ->
                                        "p1,urn:java,self,2026-11-21,%d,2026-11-21,%d\n".formatted(i + 1, 1 + i % 5))
                                .collect(joining()));

        var export = desk.give();
        assertThat(desk.take(new DataSource.Folder(export)).changedNothing()).isTrue();
        desk.empty();
        desk.take(new DataSource.Folder(export));
        assertThat(desk.complaints()).isEmpty();
        assertThat(Desk.contents(desk.give())).isEqualTo(Desk.contents(export));
    }

    @Test
    void theSameLevelAgainClosesNothing() {
        say(4);
        say(4);
        assertThat(past()).isEqualTo(HEADER + "p1,urn:java,self,2025-01-01,1,2026-11-21,3\n");
    }

    @Test
    void withoutANumberARowIsTheFirstOfItsDay() {
        var row = "p1,urn:java,self,2024-01-01,2024-12-31,2\n";
        assertThat(take(WITHOUT_NUMBER + row).counts()).containsExactly(new Counts(FILE, 1, 0, 0, 0, 0));
        assertThat(take(WITHOUT_NUMBER + row).changedNothing()).isTrue();

        var more = take(HEADER + """
                p1,urn:java,self,2024-01-01,,2024-12-31,2
                p1,urn:java,self,2024-01-01,2,2024-12-31,4
                """);
        assertThat(more.counts()).containsExactly(new Counts(FILE, 1, 0, 1, 0, 0));
        assertThat(past()).isEqualTo(HEADER + """
                p1,urn:java,self,2024-01-01,1,2024-12-31,2
                p1,urn:java,self,2024-01-01,2,2024-12-31,4
                """);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aRowThatRepeatsAnotherIsFoundHoweverItsNumberIsWritten() {
        take(HEADER + """
                p1,urn:java,self,2024-01-01,,2024-12-31,2
                p1,urn:java,self,2024-01-01,02,2024-12-31,3
                p1,urn:java,self,2024-01-01,1,2024-12-31,4
                p1,urn:java,self,2024-01-01,2,2024-12-31,5
                p1,urn:java,self,2024-01-01,0,2024-12-31,5
                """);
        assertThat(desk.complaints())
                .containsExactlyInAnyOrder(
                        FILE + ":4: the row repeats line 2",
                        FILE + ":5: the row repeats line 3",
                        FILE + ":6: number: '0' is not a whole number from 1 to 1000000");
        assertThat(past()).isEqualTo(HEADER + """
                p1,urn:java,self,2024-01-01,1,2024-12-31,2
                p1,urn:java,self,2024-01-01,2,2024-12-31,3
                """);
    }

    @Test
    void whatIsClosedComesAfterAllThatFilesBroughtInOfItsDay() {
        take(HEADER + "p1,urn:java,self,2026-11-21,3,2026-11-21,5\n");
        say(4);
        say(2);
        assertThat(past()).isEqualTo(HEADER + """
                p1,urn:java,self,2025-01-01,1,2026-11-21,3
                p1,urn:java,self,2026-11-21,3,2026-11-21,5
                p1,urn:java,self,2026-11-21,4,2026-11-21,4
                """);
    }

    /// The migration may have been stopped half-way.
    @Test
    void whatWasClosedBeforeThereWereNumbersIsTheFirstOfItsDay() throws IOException {
        say(4);
        var past = past();
        desk.graph().run("MATCH (h:Holding) SET h.key = 'p1|urn:java|self|2025-01-01' REMOVE h.number", Map.of());
        for (int i = 0; i < 2; i++) {
            desk.graph().run(migration().replaceAll("IN TRANSACTIONS OF \\d+ ROWS;", ""), Map.of());
            assertThat(desk.graph()
                            .list(
                                    "MATCH (h:Holding) RETURN h.key AS key",
                                    Map.of(),
                                    row -> row.get("key").asString()))
                    .containsExactly("p1|urn:java|self|2025-01-01|1");
            assertThat(past()).isEqualTo(past);
        }
        assertThat(take(past).changedNothing()).isTrue();
    }

    /// Says it of today, by a row as HR systems give them.
    private static void say(int level) {
        desk.take(Map.of(
                "assertions.csv",
                "person,skill,evidence,level,since\np1,urn:java,self,%d,2026-11-21\n".formatted(level)));
    }

    private static ImportReport take(String past) {
        return desk.take(Map.of(FILE, past));
    }

    /// As an export has it.
    private static String past() {
        return Desk.text(desk.give().resolve(FILE));
    }

    private static String migration() throws IOException {
        try (var in = Objects.requireNonNull(
                PastAssertionsIT.class.getResourceAsStream("/neo4j/migrations/V053__Several_holdings_a_day.cypher"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
