package se.samsas.matching;

/// What a relaxation would bring.
///
/// @param added how many matches more there would be
public record RelaxationCount(Relaxation relaxation, int added) {}
