package se.samsas.statistics;

import java.time.LocalDate;
import java.util.Map;

/// How many people have a skill, findable or not, as it was counted on a day: multiples of five, agencies with fewer
/// left out.
///
/// @param byAgency by the agency's id
public record Holders(LocalDate day, Map<String, Headcount> byAgency) {

    public Holders {
        byAgency = Map.copyOf(byAgency);
    }

    /// The sum of what the agencies have, so that nothing is left when these are taken from it.
    public Headcount together() {
        return byAgency.values().stream().reduce(Headcount.NOBODY, Headcount::plus);
    }
}
