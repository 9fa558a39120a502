package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTablesIT {

    private static final String HEADER = "account,person,roles,agencies,everywhere\n";

    @TempDir
    Path folder;

    @Test
    void whatIsRecordedOfALinkStaysWhileThePersonDoes() {
        try (var desk = new Desk(folder)) {
            desk.take(Map.of("people.csv", "person,given_name\np1,Åsa\np2,Bo\n"));
            desk.graph().run("""
                    MATCH (p:Person {id: 'p1'})
                    CREATE (:Account {trail: randomUUID(),
                      id: 'a', roles: ['employee'], everywhere: false})-[:IS {by: 'a'}]->(p)
                    """, Map.of());

            desk.take(Map.of("accounts.csv", HEADER + "a,p1,employee admin,,false\n"));
            assertThat(links(desk)).containsExactly("p1 by a");

            desk.take(Map.of("accounts.csv", HEADER + "a,p2,employee admin,,false\n"));
            assertThat(links(desk)).containsExactly("p2 brought in");

            desk.take(Map.of("accounts.csv", HEADER + "a,,admin,,false\n"));
            assertThat(links(desk)).isEmpty();
        }
    }

    private static List<String> links(Desk desk) {
        return desk.graph().list("""
                        MATCH (:Account {id: 'a'})-[is:IS]->(p)
                        RETURN p.id + coalesce(' by ' + is.by, ' brought in') AS link
                        """, Map.of(), row -> row.get("link").asString());
    }
}
