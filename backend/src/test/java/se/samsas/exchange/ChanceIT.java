package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.table.DataSource;

/// What people and accounts have by chance: everybody has it, it stays, and only the files of the operator hold it.
class ChanceIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String HEADER = "person,given_name,tie_seed,trail\n";
    private static final Map<String, String> BARE = Map.of(
            "people.csv",
            "person,given_name\np1,Åsa\np2,Bo\n",
            "accounts.csv",
            "account,person,roles\na,p1,employee\n");

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
    void empty() {
        desk.empty();
    }

    @Test
    void whoeverIsNewGetsItAndKeepsItWhateverTheFilesDoNotSay() {
        desk.take(BARE);
        var given = chance();

        assertThat(given).hasSize(3).doesNotHaveDuplicates().noneMatch(one -> one.contains("-none"));
        assertThat(desk.take(BARE).changedNothing()).isTrue();
        desk.take(Map.of("people.csv", HEADER + "p1,Åsa-Li,,\np2,Bo,,\n"));
        assertThat(chance()).isEqualTo(given);
    }

    @Test
    void itIsNotMadeOfTheId() {
        desk.take(BARE);
        var once = chance();
        desk.empty();
        desk.take(BARE);

        assertThat(chance()).doesNotContainAnyElementsOf(once);
    }

    @Test
    void aFileOfTheOperatorBringsItBackAndATrialDoesNotShowIt() {
        desk.take(Map.of("people.csv", HEADER + "p1,Åsa,7,%s\n".formatted(ONE)));
        assertThat(chance()).containsExactly("p1 7 " + ONE);

        var other = Map.of("people.csv", HEADER + "p1,Eva,8,%s\n".formatted(TWO));
        assertThat(trial(other)).containsExactly("people.csv:2: p1 given_name: Eva, was Åsa");
        desk.take(other);
        assertThat(chance()).containsExactly("p1 8 " + TWO);
    }

    @Test
    void whatAnotherHasAlreadyIsLeftOutAndSaidSo() {
        desk.take(Map.of("people.csv", HEADER + "p1,Åsa,7,%s\n".formatted(ONE)));
        var report = desk.take(
                Map.of("people.csv", HEADER + "p2,Bo,7,%1$s\np3,Cai,7,%2$s\np4,Dag,7,%2$s\n".formatted(ONE, TWO)));

        assertThat(report.counts()).containsExactly(new ImportReport.Counts("people.csv", 1, 0, 0, 2, 0));
        assertThat(desk.complaints())
                .containsExactly(
                        "people.csv:2: trail: '%s' is another's already".formatted(ONE),
                        "people.csv:4: trail: '%s' is another's already".formatted(TWO));
    }

    @Test
    void transactionsBesideOneAnotherDoNotMakeItAFault() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 16_000; i++) {
            rows.append("p%05d,P,,%s\n".formatted(i, i % 5_000 == 0 ? ONE : ""));
        }

        assertThat(desk.take(Map.of("people.csv", rows.toString())).counts())
                .containsExactly(new ImportReport.Counts("people.csv", 15_997, 0, 0, 3, 0));
    }

    @Test
    void theImportOfAnAgencyPassesItOver() {
        desk.take(Map.of(
                "agencies.csv", "agency,kind,name_sv\none,state,Ett\n",
                "units.csv", "unit,agency,name_sv\nu,one,It\n",
                "people.csv", HEADER + "one.1,Åsa,7,%s\n".formatted(ONE),
                "employments.csv", "person,unit,from\none.1,u,2020-01-01\n"));
        desk.imports()
                .data(
                        new DataSource.Folder(
                                desk.write(Map.of("people.csv", HEADER + "one.1,Åsa,1,%1$s\n".formatted(TWO)))),
                        Mode.GENTLE,
                        ImportScope.of(desk.graph(), "one"),
                        Errand.here("the test"),
                        desk.listener());

        assertThat(chance()).containsExactly("one.1 7 " + ONE);
    }

    @Test
    void whoeverWasThereBeforeGetsItToo() throws IOException {
        desk.take(BARE);
        desk.take(Map.of("erased-people.csv", "person,on\np3,2026-01-01\n"));
        desk.graph().run("MATCH (n) REMOVE n.tieSeed, n.trail", Map.of());
        for (var statement : migration().split(";\\s*", 0)) {
            desk.graph().run(statement.replaceAll("IN TRANSACTIONS OF \\d+ ROWS", ""), Map.of());
        }

        assertThat(chance())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .filteredOn(one -> one.contains("-none"))
                .containsExactly("p3 -none -none");
    }

    private static List<String> trial(Map<String, String> files) {
        var changes = new ArrayList<String>();
        desk.imports()
                .data(
                        new DataSource.Folder(desk.write(files)),
                        Mode.REHEARSAL,
                        ImportScope.everything(),
                        Errand.here("the test"),
                        new ImportListener() {
                            @Override
                            public void change(Change change) {
                                changes.add(change.toString());
                            }
                        });
        return changes;
    }

    private static String migration() throws IOException {
        try (var in = Objects.requireNonNull(
                ChanceIT.class.getResourceAsStream("/neo4j/migrations/V025__Random_ids.cypher"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> chance() {
        return desk.graph().list("""
                        MATCH (n:Person|Account)
                        RETURN n.id + CASE WHEN n:Person THEN ' ' + coalesce(toString(n.tieSeed), '-none') ELSE '' END
                               + ' ' + coalesce(n.trail, '-none') AS said
                        ORDER BY said
                        """, Map.of(), row -> row.get("said").asString());
    }
}
