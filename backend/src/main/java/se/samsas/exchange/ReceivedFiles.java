package se.samsas.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.exchange.Import.Received;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.job.Jobs;

/// Which files imports have, as the graph knows them: what was received, taken away, given up after its time. They lie
/// in a folder ([ImportFiles]).
@Component
class ReceivedFiles {

    private final Graph graph;
    private final Jobs jobs;

    ReceivedFiles(Graph graph, ImportJobs imports) {
        this.graph = graph;
        this.jobs = imports.jobs();
    }

    /// Notes that a file begins to come, so that what there is of the import stays.
    ///
    /// @throws Failure.Conflict where a server works on the import
    Import touched(Import job) {
        return graph.write(tx -> {
            jobs.lockAtRest(tx, job.id());
            tx.run("MATCH (j:ImportJob {id: $id}) SET j.touched = datetime()", Map.of("id", job.id()));
            return StoredImport.get(tx, job.id());
        });
    }

    /// Makes a file that was received a part of the import, in place of one of the same name, or of the list
    /// of staff that came before; what was found before is forgotten.
    ///
    /// @return the files that are no part of it any more
    /// @throws Failure.Conflict where a server works on the import
    List<Received> take(String id, Received file, String account) {
        return list(id, file.name(), List.of(file), account);
    }

    /// Takes a file away, which is then no part of the import.
    ///
    /// @return the files that are no part of it any more
    /// @throws Failure.Conflict where a server works on the import
    List<Received> drop(String id, String file, String account) {
        return list(id, file, List.of(), account);
    }

    private List<Received> list(String id, String name, List<Received> instead, String account) {
        return graph.write(tx -> {
            jobs.lockAtRest(tx, id);
            var job = StoredImport.get(tx, id);
            var files = new ArrayList<>(job.gone() ? List.<Received>of() : job.received());
            files.removeIf(file -> job.kind() == ImportKind.STAFF || file.name().equals(name));
            files.addAll(instead);
            tx.run(
                    "MATCH (j:ImportJob {id: $id}) SET j.files = $files REMOVE j.gone, j.unread",
                    Map.of(
                            "id",
                            id,
                            "files",
                            files.stream().map(StoredImport::text).toList()));
            ImportJobs.forgetFindings(tx, "MATCH (j:ImportJob {id: $id})", Map.of("id", id));
            jobs.change(tx, id, account);
            return job.received().stream().filter(file -> !files.contains(file)).toList();
        });
    }

    /// The imports whose files nobody has sent or used since then, and on which no server works, by id.
    List<String> untouchedSince(Instant moment) {
        return graph.list(
                """
                MATCH (j:ImportJob)
                WITH j, COLLECT { MATCH (j)-[:HAS]->(e:JobEvent) RETURN e.at ORDER BY e.at DESC LIMIT 1 } AS last
                WHERE coalesce(last[0], j.created) < $moment AND coalesce(j.touched < $moment, true)
                RETURN j.id AS id ORDER BY id
                """,
                Map.of("moment", moment.atZone(ZoneOffset.UTC)),
                row -> row.get("id").asString());
    }

    /// Forgets the files of an import that nobody has touched since then.
    ///
    /// @return whether they may go; not where somebody came in between
    boolean forget(String id, Instant moment) {
        return graph.write(tx -> {
            if (!isIdle(tx, id, moment)) {
                return false;
            }
            tx.run("MATCH (j:ImportJob {id: $id}) SET j.files = [] REMOVE j.leavers, j.leaversLast", Map.of("id", id));
            return true;
        });
    }

    /// Gives up the files of an import that nobody has touched since then; what was found in them stays.
    ///
    /// @return those that may be deleted; none where somebody came in between
    List<Received> giveUp(String id, Instant moment) {
        return graph.write(tx -> {
            if (!isIdle(tx, id, moment)) {
                return List.of();
            }
            tx.run("MATCH (j:ImportJob {id: $id}) SET j.gone = coalesce(j.gone, datetime())", Map.of("id", id));
            return StoredImport.get(tx, id).received();
        });
    }

    /// Those of these imports whose files are given up, by id.
    Map<String, List<Received>> givenUp(Collection<String> ids) {
        return StoredImport.list(graph, ids).stream().filter(Import::gone).collect(toMap(Import::id, Import::received));
    }

    /// Whether no server works on it and nobody has touched it since then; it is locked.
    private boolean isIdle(Transaction tx, String id, Instant moment) {
        return !jobs.lock(tx, id).state().isAtWork() && untouched(tx, id, moment);
    }

    private static boolean untouched(Queries tx, String id, Instant moment) {
        return tx.get(
                """
                MATCH (j:ImportJob {id: $id})
                RETURN j.created < $moment AND coalesce(j.touched < $moment, true)
                  AND NOT EXISTS { (j)-[:HAS]->(e:JobEvent) WHERE e.at >= $moment } AS untouched
                """,
                Map.of("id", id, "moment", moment.atZone(ZoneOffset.UTC)),
                row -> row.get("untouched").asBoolean());
    }
}
