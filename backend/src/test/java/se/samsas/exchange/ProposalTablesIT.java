package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.table.DataSource;

class ProposalTablesIT {

    private static final String HEADER =
            "proposal,person,skill,level,title,note,by,at,answer,answered_by,answered_at\n";
    private static final String ROWS = HEADER
            + "a,p1,urn:java,3,utvecklare,,chef-1,2026-11-20T08:30:00Z,,,\n"
            + "b,p1,urn:rpa,,utvecklare,'=1+1,chef-1,2026-11-20T08:30:00Z,declined,p1,2026-11-21T00:00:00Z\n";

    private static final Map<String, String> WORLD = Map.of(
            "skills.csv", "skill,scheme,kind\nurn:java,esco,knowledge\nurn:rpa,local,skill\n",
            "people.csv", "person,given_name\np1,Åsa\n",
            "proposals.csv", ROWS);

    @TempDir
    Path folder;

    @Test
    void whatWasExportedIsImportedAsItWas() {
        try (var desk = new Desk(folder)) {
            assertThat(desk.take(WORLD).counts()).contains(new Counts("proposals.csv", 2, 0, 0, 0, 0));
            assertThat(desk.take(WORLD).changedNothing()).isTrue();
            var export = desk.give();
            assertThat(Desk.text(export.resolve("proposals.csv"))).isEqualTo(ROWS);
            desk.empty();
            desk.take(new DataSource.Folder(export));
            assertThat(Desk.contents(desk.give())).isEqualTo(Desk.contents(export));
            assertThat(desk.graph()
                            .<String>list(
                                    "MATCH (n:Proposal)-[:TO]->(:Person {id: 'p1'}) WHERE n.answer IS NULL RETURN n.id AS id",
                                    Map.of(),
                                    row -> row.get("id").asString()))
                    .containsExactly("a");

            desk.take(Map.of("proposals.csv", HEADER + "c,p1,urn:java,3,,,chef-1,2026-11-20T08:30:00+01:00,,,\n"));
            assertThat(desk.complaints())
                    .containsExactly(
                            "proposals.csv:2: at: '2026-11-20T08:30:00+01:00' is no moment in UTC such as 2026-11-21T12:00:00Z");
        }
    }
}
