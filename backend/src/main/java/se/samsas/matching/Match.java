package se.samsas.matching;

import java.util.List;

/// A ranked person and why: one reason for each asked skill, in the need's order.
public record Match(Ranked ranked, List<Reason> reasons) {}
