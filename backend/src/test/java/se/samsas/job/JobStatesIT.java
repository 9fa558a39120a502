package se.samsas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samsas.IntegrationTest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.state.Attempt;

/// Whatever a user or a server does to a job in any state: as the table says, and no otherwise.
@IntegrationTest
class JobStatesIT {

    private static final String ID = "job-states-it";
    private static final String SOMEBODY = "job-states-it";

    private final Graph graph;
    private final Jobs jobs;

    JobStatesIT(Graph graph) {
        this.graph = graph;
        this.jobs = new Jobs(graph, "count", "JobStatesIt");
    }

    @AfterEach
    void forget() {
        graph.run("MATCH (j:JobStatesIt) OPTIONAL MATCH (j)-[:HAS]->(e) DETACH DELETE j, e", Map.of());
    }

    @TestFactory
    Stream<DynamicTest> eachActLeadsWhereTheTableSays() {
        return Attempt.of(JobStates.TABLE, JobState.class, JobAct.class, JobSide.class)
                .map(attempt -> dynamicTest(attempt.toString(), () -> hold(attempt)));
    }

    @Test
    void itBeginsWithItsFirstEvent() {
        var id = graph.<String>write(transaction -> jobs.create(transaction, SOMEBODY));
        assertThat(events(id)).containsExactly("- receiving " + SOMEBODY);
    }

    @Test
    void whatIsSilentWasInterruptedBeforeAnythingElseIsDoneToIt() {
        make(JobState.RUNNING);
        graph.run("MATCH (j:Job {id: $id}) SET j.beat = datetime() - duration({seconds: 31})", Map.of("id", ID));
        assertThatThrownBy(() -> act(JobAct.CANCEL, JobSide.USER)).isInstanceOf(Failure.Conflict.class);
        act(JobAct.CHANGE, JobSide.USER);
        assertThat(events(ID)).containsExactly("running interrupted " + SOMEBODY, "interrupted receiving " + SOMEBODY);
    }

    private void hold(Attempt<JobState, JobAct, JobSide> attempt) {
        forget();
        make(attempt.state());
        var before = everything();
        attempt.leadsTo()
                .ifPresentOrElse(
                        to -> {
                            act(attempt.act(), attempt.who());
                            assertThat(events(ID))
                                    .containsExactly("%s %s %s"
                                            .formatted(Spelling.of(attempt.state()), Spelling.of(to), SOMEBODY));
                            assertThat(everything().getFirst()).contains("state=" + Spelling.of(to));
                        },
                        () -> {
                            refused(attempt.act(), attempt.who());
                            assertThat(everything()).isEqualTo(before);
                        });
    }

    /// What came of a job that is no server's any more is passed over, and does not fail.
    private void refused(JobAct act, JobSide who) {
        try {
            act(act, who);
        } catch (Failure.Conflict | Failure.NotAllowed refused) {
            assertThat(refused.hint()).isNotEmpty();
        }
    }

    /// As users and servers do it, and by the one way of all that the other side would do.
    private void act(JobAct act, JobSide who) {
        var job = graph.<Job>write(transaction -> jobs.lock(transaction, ID));
        var isUsers = List.of(JobAct.CHANGE, JobAct.REHEARSE, JobAct.START, JobAct.CANCEL)
                .contains(act);
        if (who == JobSide.SERVER && !isUsers) {
            jobs.act(job, act, transaction -> {});
            return;
        }
        graph.write(transaction -> {
            jobs.lock(transaction, ID);
            if (who == JobSide.SERVER || !isUsers) {
                jobs.act(transaction, ID, SOMEBODY, act, who);
            } else if (act == JobAct.CHANGE) {
                jobs.change(transaction, ID, SOMEBODY);
            } else if (act == JobAct.CANCEL) {
                jobs.cancel(transaction, ID, SOMEBODY);
            } else {
                jobs.begin(transaction, ID, SOMEBODY, act);
            }
            return true;
        });
    }

    /// Begun by somebody, long ago.
    private void make(JobState state) {
        graph.run("""
                CREATE (:Job:JobStatesIt {id: $id, state: $state, created: datetime(), by: $by, done: 0, total: 0,
                                          run: 1, beat: datetime() + duration({hours: 1})})
                    -[:HAS]->(:JobEvent {at: datetime('2026-01-01T00:00:00Z'), by: $by, to: 'waiting', made: true})
                """, Map.of("id", ID, "state", Spelling.of(state), "by", SOMEBODY));
    }

    private List<String> everything() {
        return graph.list("""
                MATCH (j:JobStatesIt)
                RETURN [properties(j), COLLECT { MATCH (j)-[:HAS]->(e) RETURN properties(e) }] AS job
                """, Map.of(), row -> row.get("job").asList().toString());
    }

    private List<String> events(String id) {
        return graph.list("""
                MATCH (:Job {id: $id})-[:HAS]->(e:JobEvent) WHERE e.made IS NULL
                RETURN coalesce(e.from, '-') + ' ' + e.to + ' ' + e.by AS event ORDER BY e.at
                """, Map.of("id", id), row -> row.get("event").asString());
    }
}
