package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.table.DataSource;

class CapacityTablesIT {

    private static final String PROPOSED = "proposal,person,months,note,at,answer,answered_by,answered_at,reply\n";
    private static final String PROPOSALS = PROPOSED
            + "a,p1,2027-01:40:20 2027-02::20 2027-03:40:0,'=1+1,2026-11-20T08:30:00.123Z,,,,\n"
            + "b,p1,2027-01::100,,2026-11-19T08:30:00Z,declined,chef-1,2026-11-20T00:00:00Z,Nej\n";
    private static final String CHANGED = "change,person,months,by,at,proposal\n";
    private static final String CHANGES = CHANGED
            + "c,p1,2027-01::0:40:20 2027-02:50:0::100,chef-1,2026-11-20T08:30:00.123Z,\n"
            + "d,p1,2027-01:40:20:0:20,chef-1,2026-11-21T08:30:00Z,b\n";

    private static final Map<String, String> WORLD = Map.of(
            "people.csv", "person,given_name\np1,Åsa\n",
            "months-proposals.csv", PROPOSALS,
            "capacity-changes.csv", CHANGES);

    @TempDir
    Path folder;

    @Test
    void whatWasExportedIsImportedAsItWas() {
        try (var desk = new Desk(folder)) {
            assertThat(desk.take(WORLD).counts())
                    .contains(
                            new Counts("months-proposals.csv", 2, 0, 0, 0, 0),
                            new Counts("capacity-changes.csv", 2, 0, 0, 0, 0));
            assertThat(desk.take(WORLD).changedNothing()).isTrue();
            var export = desk.give();
            assertThat(Desk.text(export.resolve("months-proposals.csv"))).isEqualTo(PROPOSALS);
            assertThat(Desk.text(export.resolve("capacity-changes.csv"))).isEqualTo(CHANGES);
            desk.empty();
            desk.take(new DataSource.Folder(export));
            assertThat(Desk.contents(desk.give())).isEqualTo(Desk.contents(export));
            assertThat(desk.graph()
                            .<String>list(
                                    """
                                    MATCH (n:MonthsProposal {id: 'a'})-[:OF]->(:Person {id: 'p1'})
                                    RETURN [n.months, n.lendable, n.absence] AS said
                                    """,
                                    Map.of(),
                                    row -> row.get("said").asList().toString()))
                    .containsExactly("[[2027-01, 2027-02, 2027-03], [40, -1, 40], [20, 20, 0]]");

            desk.take(Map.of(
                    "months-proposals.csv", PROPOSED + "e,p1,2027-01:101:0,,2026-11-20T08:30:00Z,,,,\n",
                    "capacity-changes.csv", CHANGED + "f,p1,2027-01:40:20,chef-1,2026-11-20T08:30:00Z,\n"));
            assertThat(desk.complaints()).hasSize(2).allMatch(complaint -> complaint.contains("2027-01:"));
        }
    }
}
