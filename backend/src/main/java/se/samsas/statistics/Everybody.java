package se.samsas.statistics;

import java.time.LocalDate;
import java.util.Map;

/// Counts people whether they chose to be found or not. Nobody with a protected identity counts.
@FunctionalInterface
public interface Everybody {

    /// How many people who are employed on the day have a skill, exactly, by the agency that employs them; who is
    /// employed by two counts at both. An agency of which nobody has it is left out.
    ///
    /// @param skill its URI
    Map<String, Headcount> having(String skill, LocalDate day);
}
