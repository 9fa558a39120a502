package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Times of managing a unit, as `managers.csv` brings them in.
class ManagementsIT {

    private static final String HEADER = "unit,person,from,to\n";

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
    void begin() {
        desk.empty();
        desk.take(Map.of(
                "agencies.csv", "agency,kind,name_sv,region,invented\none,state,Ett,01,true\n",
                "units.csv", "unit,agency,name_sv\none-it,one,It\n",
                "people.csv", "person,given_name,family_name\none.1,Åsa,Ek\none.2,Bo,Al\n",
                "employments.csv", "person,unit,from\none.1,one-it,2020-01-01\none.2,one-it,2020-01-01\n"));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aSecondAbsenceIsATimeOfItsOwn() {
        take("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-11-01,2026-11-30\n");
        assertThat(managers()).isEqualTo("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-11-01,2026-11-30\n");

        take("one-it,one.1,2027-02-01,2027-02-14\n");
        assertThat(managers()).isEqualTo("""
                one-it,one.1,2026-03-01,2026-04-30
                one-it,one.1,2026-11-01,2026-11-30
                one-it,one.1,2027-02-01,2027-02-14
                """);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aRowSaysWhenTheTimeBeganThatItOverlaps() {
        take("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-11-01,2026-11-30\n");
        take("one-it,one.1,2026-10-15,2026-12-01\n");
        assertThat(managers()).isEqualTo("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-10-15,2026-12-01\n");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void withoutAFirstDayItIsTheTimeWithoutOneOrElseTheLast() {
        take("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-11-01,\none-it,one.2,,\n");
        take("one-it,one.1,,2026-12-24\none-it,one.2,,2026-12-31\n");
        assertThat(managers()).isEqualTo("""
                one-it,one.1,2026-03-01,2026-04-30
                one-it,one.1,2026-11-01,2026-12-24
                one-it,one.2,,2026-12-31
                """);

        desk.take(Map.of("managers.csv", "unit,person\none-it,one.1\none-it,one.2\n"));
        assertThat(managers()).contains("one-it,one.1,2026-11-01,2026-12-24\n", "one-it,one.2,,2026-12-31\n");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void withoutAFirstDayNobodyManagesOverTheDaysBetween() {
        take("one-it,one.1,2020-01-01,2021-12-31\n");
        take("one-it,one.1,,\n");
        assertThat(managers()).isEqualTo("one-it,one.1,2020-01-01,2021-12-31\none-it,one.1,2026-11-21,\n");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whatARowSpokeOfIsNotMeantAgain() {
        take("one-it,one.1,2020-01-01,\n");
        take("one-it,one.1,2024-06-01,\none-it,one.1,2020-01-01,2024-05-31\n");
        assertThat(managers()).isEqualTo("one-it,one.1,2020-01-01,2024-05-31\none-it,one.1,2024-06-01,\n");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void noTwoTimesAreOnOneDay() {
        take("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-04-30,2026-05-31\n");
        assertThat(managers()).isEqualTo("one-it,one.1,2026-03-01,2026-04-30\n");
        assertThat(desk.complaints())
                .singleElement()
                .asString()
                .contains("managers.csv:3")
                .doesNotContain("2026-03-01");

        take("one-it,one.1,2026-11-01,2026-11-30\n");
        take("one-it,one.1,2026-04-01,2026-11-01\n");
        assertThat(managers()).isEqualTo("one-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-11-01,2026-11-30\n");
        assertThat(desk.complaints()).hasSize(1);
    }

    @Test
    void whatIsGivenComesInElsewhereAsItWas() {
        take("one-it,one.1,,2026-01-31\none-it,one.1,2026-03-01,2026-04-30\none-it,one.1,2026-11-01,\n");
        var given = managers();
        assertThat(given).startsWith("one-it,one.1,,2026-01-31\n").endsWith("one-it,one.1,2026-11-01,\n");

        take(given);
        assertThat(managers()).isEqualTo(given);
        begin();
        take(given);
        assertThat(managers()).isEqualTo(given);
        assertThat(desk.complaints()).isEmpty();
    }

    /// Of a time whose first day was changed, the former goes and another comes.
    @Test
    void whatIsKeptOfImportsFromBeforeIsOfTimes() throws IOException {
        take("one-it,one.1,2026-11-10,\none-it,one.2,,2026-10-31\n");
        desk.graph().run("""
                        UNWIND [
                          {key: ['=one-it', '=one.1'], columns: ['from', 'to'], before: ['=2020-01-01', '=2025-06-30'],
                           after: ['=2026-11-10', '']},
                          {key: ['=one-it', '=one.2'], columns: ['to'], before: [''], after: ['=2026-10-31']}
                        ] AS row
                        MATCH (p:Person {id: substring(row.key[1], 1)})
                        CREATE (r:ImportedRow {import: 'x', run: 1, number: 1, file: 'managers.csv'})-[:OF]->(p)
                        SET r += row
                        """, Map.of());
        migrate();
        migrate();
        assertThat(desk.graph()
                        .list("""
                                MATCH (r:ImportedRow)-[:OF]->(:Person)
                                RETURN [r.key[1..], r.columns, r.before, r.after] AS kept ORDER BY r.key[1] + r.key[2], r.before IS NULL
                                """, Map.of(), row -> row.get("kept").asList().toString()))
                .containsExactly(
                        "[[=one.1, =2020-01-01], [unit, person, from, to], [=one-it, =one.1, =2020-01-01, =2025-06-30], null]",
                        "[[=one.1, =2026-11-10], [unit, person, from, to], null, [=one-it, =one.1, =2026-11-10, ]]",
                        "[[=one.2, ], [to], [], [=2026-10-31]]");
    }

    private static void migrate() throws IOException {
        try (var in = Objects.requireNonNull(
                ManagementsIT.class.getResourceAsStream("/neo4j/migrations/V057__Times_of_managing.cypher"))) {
            desk.graph().run(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(";", ""), Map.of());
        }
    }

    private static void take(String rows) {
        desk.take(Map.of("managers.csv", HEADER + rows));
    }

    private static String managers() {
        return Desk.contents(desk.give()).getOrDefault("managers.csv", "").replace(HEADER, "");
    }
}
