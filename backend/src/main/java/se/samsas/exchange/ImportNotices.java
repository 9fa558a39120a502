package se.samsas.exchange;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.job.Jobs;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.WaitingSource;

/// Imports on the lists of what waits and what is news.
@Component
final class ImportNotices implements WaitingSource, NewsRule {

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of("importsAll", viewer.may(Action.IMPORT, Scope.ANY), "importsFor", viewer.agencies(Action.IMPORT));
    }

    /// Those of the last thirty days that failed or whose server stopped, whose files are there still, and
    /// after which none of the kind was done: of the agencies that the viewer administers, or of all of them.
    @Override
    public List<String> waiting() {
        return List.of("""
                MATCH (j:ImportJob)
                WHERE ($importsAll OR size($importsFor) > 0)
                  AND j.created >= datetime() - duration({days: 30}) AND j.files <> [] AND j.gone IS NULL
                  AND (j.state = 'failed' OR %s)
                WITH j, [(j)-[:FOR]->(a:Agency) | a.id] AS of
                WHERE (of = [] AND $importsAll) OR of[0] IN $importsFor
                WITH j, of WHERE NOT EXISTS {
                  MATCH (later:ImportJob {kind: j.kind, state: 'done'})
                  WHERE later.created > j.created AND [(later)-[:FOR]->(a:Agency) | a.id] = of
                }
                WITH count(j) AS imports, min(j.created) AS since WHERE imports > 0
                RETURN 'imports' AS kind, imports AS things, since, null AS about
                """.formatted(Jobs.IS_INTERRUPTED));
    }

    @Override
    public NewsKind kind() {
        return NewsKind.IMPORT_ENDED;
    }

    /// As the list of imports.
    @Override
    public String readable() {
        return """
                EXISTS {
                    MATCH (j:Job:ImportJob {id: n.about})
                    WHERE $importsAll OR EXISTS { (j)-[:FOR]->(a:Agency) WHERE a.id IN $importsFor }
                  }""";
    }
}
