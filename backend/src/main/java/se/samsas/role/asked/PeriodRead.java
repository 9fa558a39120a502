package se.samsas.role.asked;

/// A period, and where the text says it.
record PeriodRead(PeriodAsked period, int from, int to) {}
