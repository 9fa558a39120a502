package se.samsas.job;

import static se.samsas.job.JobAct.CANCEL;
import static se.samsas.job.JobAct.CHANGE;
import static se.samsas.job.JobAct.FAIL;
import static se.samsas.job.JobAct.FINISH;
import static se.samsas.job.JobAct.INTERRUPT;
import static se.samsas.job.JobAct.REHEARSE;
import static se.samsas.job.JobAct.RUN;
import static se.samsas.job.JobAct.START;
import static se.samsas.job.JobAct.STOP;
import static se.samsas.job.JobSide.SERVER;
import static se.samsas.job.JobSide.USER;
import static se.samsas.job.JobState.CANCELLED;
import static se.samsas.job.JobState.DONE;
import static se.samsas.job.JobState.FAILED;
import static se.samsas.job.JobState.INTERRUPTED;
import static se.samsas.job.JobState.RECEIVING;
import static se.samsas.job.JobState.REHEARSING;
import static se.samsas.job.JobState.RUNNING;
import static se.samsas.job.JobState.WAITING;

import java.util.Set;
import java.util.stream.Stream;
import se.samsas.state.Row;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.Transition;
import se.samsas.state.StateEvents;
import se.samsas.state.StateTable;

/// What may be done to jobs, in which state and by whom.
final class JobStates {

    static final StateTable<JobState, JobAct, JobSide> TABLE = new StateTable<>(Stream.of(
                    Stream.<Row<JobState, JobAct, JobSide>>of(new Beginning<>(Set.of(USER), RECEIVING)),
                    atRest(RECEIVING),
                    atWork(REHEARSING, RECEIVING),
                    Stream.of(row(WAITING, RUN, SERVER, RUNNING)),
                    atWork(WAITING, DONE),
                    atWork(RUNNING, DONE),
                    atRest(DONE),
                    atRest(FAILED),
                    atRest(CANCELLED),
                    atRest(INTERRUPTED))
            .flatMap(rows -> rows)
            .toList());

    static final StateEvents<JobState, JobAct, JobSide> EVENTS = new StateEvents<>("Job", "state", TABLE);

    private JobStates() {}

    private static Stream<Row<JobState, JobAct, JobSide>> atRest(JobState state) {
        return Stream.of(
                row(state, CHANGE, USER, RECEIVING),
                row(state, REHEARSE, USER, REHEARSING),
                row(state, START, USER, WAITING));
    }

    /// Nobody but the server says what has become of it.
    private static Stream<Row<JobState, JobAct, JobSide>> atWork(JobState state, JobState finished) {
        return Stream.of(
                row(state, CANCEL, USER, state),
                row(state, FINISH, SERVER, finished),
                row(state, FAIL, SERVER, FAILED),
                row(state, STOP, SERVER, CANCELLED),
                row(state, INTERRUPT, SERVER, INTERRUPTED));
    }

    private static Row<JobState, JobAct, JobSide> row(JobState from, JobAct act, JobSide who, JobState to) {
        return new Transition<>(from, act, Set.of(who), to);
    }
}
