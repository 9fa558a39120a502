package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.table.DataSource;
import se.samsas.graph.Revisions.Of;

/// What has happened to agencies survives an export and an import elsewhere.
class AgencyHistoryIT {

    private static final Map<String, String> HISTORY = Map.of(
            "agencies.csv", """
                    agency,kind,name_sv
                    one,state,Ett
                    three,state,Tre
                    two,state,Två
                    """,
            "legal-bases.csv", """
                    basis,agency,ground,reference,decided_by,decided,at,account
                    b1,one,public-task,2 § instruktionen,generaldirektören,2026-01-15,2026-01-16T09:30:00.123Z,admin-3
                    b2,two,legal-obligation,"lag, och beslut",styrelsen,2026-02-01,2026-02-01T10:00:00Z,
                    """,
            "agency-successors.csv", """
                    from,to,on,kind
                    one,two,2026-01-01,merged
                    two,three,2026-03-01,split
                    two,three,2026-05-01,split
                    """,
            "agency-events.csv", """
                    event,kind,on,at,number,agencies,into,former_name_sv,former_name_en,former_short_name,account,note
                    e1,merged,2026-01-01,2026-01-02T09:30:00Z,1,one,two,,,,admin-3,=enligt beslut
                    e2,renamed,2026-02-01,2026-02-01T10:00:00.123Z,2,two,,Tva,Two,TV,admin-3,
                    e3,left,2026-04-01,2026-04-01T10:00:00Z,1,three,,,,,,
                    e4,rejoined,2026-04-01,2026-04-01T10:00:00Z,2,three,,,,,,
                    e5,left,2026-06-01,2026-06-01T10:00:00Z,3,three,,,,,,
                    e6,left,2026-06-01,2026-06-01T10:00:00Z,3,two,,,,,,
                    e7,rejoined,2026-07-01,2026-07-01T10:00:00Z,4,two,,,,,,
                    """);

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
    void whatWasExportedIsImportedAlike() {
        assertThat(desk.take(HISTORY).sum(Counts::leftOut)).isZero();
        var export = desk.give();
        var contents = Desk.contents(export);
        assertThat(contents.get("legal-bases.csv")).isEqualTo(HISTORY.get("legal-bases.csv"));
        assertThat(contents.get("agency-successors.csv")).isEqualTo(HISTORY.get("agency-successors.csv"));
        assertThat(contents.get("agency-events.csv"))
                .isEqualTo(String.valueOf(HISTORY.get("agency-events.csv")).replace(",=enligt", ",'=enligt"));
        assertThat(desk.take(new DataSource.Folder(export)).changedNothing()).isTrue();

        desk.empty();
        desk.take(new DataSource.Folder(export));

        assertThat(desk.complaints()).isEmpty();
        assertThat(Desk.contents(desk.give())).isEqualTo(contents);
    }

    @Test
    void whoIsOutsideSamsasIsWhatTheLastEventSays() {
        desk.take(HISTORY);
        var sharing = desk.revisions().current(Of.SHARING);

        assertThat(desk.graph()
                        .list(
                                "MATCH (a:Agency) WHERE a.left IS NOT NULL RETURN a.id + ' ' + toString(a.left) AS gone",
                                Map.of(),
                                row -> row.get("gone").asString()))
                .containsExactly("three 2026-06-01");

        desk.take(Map.of("agency-events.csv", """
                event,kind,on,at,number,agencies
                e8,rejoined,2026-08-01,2026-08-01T10:00:00Z,4,three
                """));

        assertThat(desk.graph()
                        .list("MATCH (a:Agency) WHERE a.left IS NOT NULL RETURN a.id AS id", Map.of(), row -> row))
                .isEmpty();
        assertThat(desk.revisions().current(Of.SHARING)).isGreaterThan(sharing);
    }

    @Test
    void whatNamesNoAgencyIsLeftOut() {
        desk.take(HISTORY);
        desk.take(Map.of(
                "agency-successors.csv", "from,to,on,kind\none,one,2026-01-01,merged\none,nine,2026-01-01,merged\n",
                "agency-events.csv", "event,kind,on,at,number,agencies\ne9,left,2026-01-01,yesterday,1,one\n"));
        assertThat(desk.complaints())
                .containsExactlyInAnyOrder(
                        "agency-successors.csv:2: from and to are both 'one'",
                        "agency-successors.csv:3: to: there is no Agency 'nine'",
                        "agency-events.csv:2: at: 'yesterday' is not a moment such as 2026-11-21T09:30:00Z");
    }
}
