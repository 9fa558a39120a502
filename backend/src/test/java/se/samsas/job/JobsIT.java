package se.samsas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Transaction;

@IntegrationTest
class JobsIT {

    private static final String SOMEBODY = "jobs-it";
    private static final int STEPS = 3;

    private final Graph graph;
    private final Jobs jobs;
    private final Workers workers = new Workers();

    JobsIT(Graph graph) {
        this.graph = graph;
        this.jobs = new Jobs(graph, "count", "JobsItCount");
    }

    @AfterEach
    void forget() {
        workers.stop();
        graph.run("MATCH (j:JobsItCount) OPTIONAL MATCH (j)-[:HAS]->(e) DETACH DELETE j, e", Map.of());
    }

    @Test
    void aJobIsDoneAndEachThingThatBecomesOfItIsAnEventWithWhoBeganIt() {
        var job = begun(prepared());
        workers.start(jobs, job, new Count(job));
        await(job, JobState.DONE);

        assertThat(written(job)).isEqualTo(STEPS);
        assertThat(events(job)).containsExactly("receiving", "waiting", "running", "done");
        assertThat(graph.list(
                        "MATCH (:Job {id: $id})-[:HAS]->(e) RETURN DISTINCT e.by AS by",
                        Map.of("id", job.id()),
                        row -> row.get("by").asString()))
                .containsExactly(SOMEBODY);
    }

    /// As where the answer to the commit was lost, and the driver does it again.
    @Test
    void thatItRunsIsKeptOnce() {
        var job = begun(prepared());
        jobs.act(job, JobAct.RUN, transaction -> {});
        jobs.act(job, JobAct.RUN, transaction -> {});
        assertThat(events(job)).containsExactly("receiving", "waiting", "running");
    }

    @Test
    void aRehearsalDoesNotRun() {
        var id = prepared();
        var job = begun(id, JobAct.REHEARSE);
        workers.start(jobs, job, new Count(job));
        await(job, JobState.RECEIVING);

        assertThat(events(job)).containsExactly("receiving", "rehearsing", "receiving");
    }

    @Test
    void whatIsAtWorkIsNotBegunAgainAndWhatIsAtRestIsNotCancelled() {
        var id = prepared();
        assertThatThrownBy(() -> cancel(id))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessage("The count is not under way.");
        begun(id);
        assertThatThrownBy(() -> begun(id)).isInstanceOf(Failure.Conflict.class).hasMessage("The count is under way.");
    }

    @Test
    void anotherKindOfJobIsNotFound() {
        var id = prepared();
        var others = new Jobs(graph, "other", "JobsItOther");
        assertThatThrownBy(() -> graph.write(transaction -> others.lock(transaction, id)))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void whatIsCancelledStopsAndIsGoneOnWithFromThere() {
        var job = begun(prepared());
        var work = new Count(job) {
            @Override
            void step(Run run) {
                super.step(run);
                cancel(job.id());
                JobsIT.await(run::isStopped);
            }
        };
        workers.start(jobs, job, work);
        await(job, JobState.CANCELLED);
        assertThat(written(job)).isEqualTo(1);

        var again = begun(job.id());
        workers.start(jobs, again, new Count(again));
        await(again, JobState.DONE);
        assertThat(written(job)).isEqualTo(STEPS);
    }

    @Test
    void whatWasNotHeardOfIsBegunAnewAndWhoWasOnlySlowSaysNothingMoreOfIt() {
        var slow = begun(prepared());
        graph.run("MATCH (j:Job {id: $id}) SET j.beat = datetime() - duration({seconds: 31})", Map.of("id", slow.id()));
        assertThat(find(slow).state()).isEqualTo(JobState.INTERRUPTED);

        var anew = begun(slow.id());
        assertThat(events(anew)).endsWith("waiting", "interrupted", "waiting");
        assertThat(anew.run()).isEqualTo(slow.run() + 1);
        assertThat(jobs.beat(slow, 1, 2)).as("the slow one may go on").isFalse();
        assertThat(jobs.beat(anew, 1, 2)).as("the new one may go on").isTrue();
        jobs.finish(slow, transaction -> {
            throw new AssertionError("it kept what came of it");
        });
        assertThat(find(anew).state()).isEqualTo(JobState.WAITING);
        assertThat(graph.<Boolean>write(transaction -> Jobs.isBegunAnew(transaction, slow.id(), slow.run())))
                .isTrue();
    }

    @Test
    void whatIsChangedWhileNothingIsHeardOfItIsNotTheSlowOnesAnyMore() {
        var slow = begun(prepared());
        graph.run("MATCH (j:Job {id: $id}) SET j.beat = datetime() - duration({seconds: 31})", Map.of("id", slow.id()));
        change(slow);

        assertThat(events(slow)).endsWith("waiting", "interrupted", "receiving");
        assertThat(jobs.beat(slow, 1, 2)).as("the slow one may go on").isFalse();
        assertThat(graph.<Boolean>write(transaction -> Jobs.isBegunAnew(transaction, slow.id(), slow.run())))
                .as("the slow one writes nothing more")
                .isTrue();
        jobs.finish(slow, transaction -> {
            throw new AssertionError("it kept what came of it");
        });
        var changed = find(slow);
        change(slow);
        assertThat(find(slow)).as("changed once more, at rest").isEqualTo(changed);
        assertThat(begun(slow.id()).run()).isGreaterThan(changed.run());
    }

    @Test
    void itStopsWithTheRightOfWhoBeganIt() {
        var job = begun(prepared());
        workers.start(jobs, job, new Count(job) {
            @Override
            void step(Run run) {
                JobsIT.await(run::isStopped);
            }

            @Override
            public void requireAllowed() {
                throw new Failure.NotAllowed("You may not count.", "Ask somebody who may.");
            }
        });
        await(job, JobState.FAILED);
        assertThat(why(job)).isEqualTo("You may not count.");
    }

    @Test
    void whatNobodyForesawIsKeptAsSuch() {
        var job = begun(prepared());
        workers.start(jobs, job, new Count(job) {
            @Override
            void step(Run run) {
                throw new IllegalStateException("of a person");
            }
        });
        await(job, JobState.FAILED);
        assertThat(why(job)).isEqualTo("unforeseen");
    }

    @Test
    void aServerThatStopsLeavesItsJobsInterrupted() {
        var job = begun(prepared());
        workers.start(jobs, job, new Count(job) {
            @Override
            void step(Run run) {
                super.step(run);
                JobsIT.await(run::isStopped);
            }
        });
        await(() -> written(job) == 1);
        workers.stop();
        assertThat(find(job).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(events(job)).endsWith("interrupted");
    }

    /// Counts to three, each number in a transaction of its own.
    private class Count implements Work {

        private final Job job;

        Count(Job job) {
            this.job = job;
        }

        void step(Run run) {
            run.progress(written(job), STEPS);
            graph.write(transaction -> {
                transaction.run(
                        "MATCH (j:Job {id: $id}) SET j.count = coalesce(j.count, 0) + 1", Map.of("id", job.id()));
                return true;
            });
        }

        @Override
        public void run(Run run) {
            for (int i = written(job); i < STEPS; i++) {
                step(run);
                if (run.isStopped()) {
                    throw new CancellationException("It was to stop.");
                }
            }
            jobs.finish(job, transaction -> {});
        }

        @Override
        public void failed(Transaction transaction, @Nullable Failure why) {
            transaction.run(
                    "MATCH (j:Job {id: $id}) SET j.why = $why",
                    Map.of("id", job.id(), "why", why == null ? "unforeseen" : String.valueOf(why.getMessage())));
        }
    }

    private String prepared() {
        return graph.write(transaction -> jobs.create(transaction, SOMEBODY));
    }

    private Job begun(String id) {
        return begun(id, JobAct.START);
    }

    private Job begun(String id, JobAct act) {
        return graph.write(transaction -> {
            jobs.lockAtRest(transaction, id);
            jobs.begin(transaction, id, SOMEBODY, act);
            return jobs.lock(transaction, id);
        });
    }

    private void change(Job job) {
        graph.write(transaction -> {
            jobs.lockAtRest(transaction, job.id());
            jobs.change(transaction, job.id(), SOMEBODY);
            return true;
        });
    }

    private void cancel(String id) {
        graph.write(transaction -> {
            jobs.cancel(transaction, id, SOMEBODY);
            return true;
        });
    }

    private Job find(Job job) {
        return graph.write(transaction -> jobs.lock(transaction, job.id()));
    }

    private int written(Job job) {
        return graph.get(
                "MATCH (j:Job {id: $id}) RETURN coalesce(j.count, 0) AS count",
                Map.of("id", job.id()),
                row -> row.get("count").asInt());
    }

    private String why(Job job) {
        return graph.get(
                "MATCH (j:Job {id: $id}) RETURN j.why AS why",
                Map.of("id", job.id()),
                row -> row.get("why").asString());
    }

    private List<String> events(Job job) {
        return graph.list(
                "MATCH (:Job {id: $id})-[:HAS]->(e) RETURN e.to AS to ORDER BY e.at",
                Map.of("id", job.id()),
                row -> row.get("to").asString());
    }

    private void await(Job job, JobState state) {
        await(() -> find(job).state() == state);
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("no longer than half a minute").isLessThan(until);
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
