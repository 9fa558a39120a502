package se.samsas.personal;

import java.time.LocalDate;

/// What is left of somebody who is erased.
///
/// @param id     a digest of the former one
/// @param salt   with which it was digested
/// @param erased the day
public record Remnant(String id, String salt, LocalDate erased) {}
