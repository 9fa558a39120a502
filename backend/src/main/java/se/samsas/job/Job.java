package se.samsas.job;

import java.time.Instant;

/// Work that somebody has a server do and does not wait for.
///
/// @param id      among all jobs
/// @param state   how far it has come; interrupted as soon as its server was not heard of for [half a minute][Jobs]
/// @param created when it was prepared
/// @param account who prepared it
/// @param run     how often it was begun, or changed while its server was silent; whoever works on it under a lower
/// number writes nothing more
/// @param done    how much of it is done, in its own unit
/// @param total   how much there is to do, in the same unit; 0 until that is known
public record Job(String id, JobState state, Instant created, String account, long run, long done, long total) {}
