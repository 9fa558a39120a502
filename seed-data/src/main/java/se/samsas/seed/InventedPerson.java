package se.samsas.seed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who does not exist, with everything that is held on them.
record InventedPerson(
        String id,
        String role,
        String givenName,
        String familyName,
        List<String> places,
        List<String> languages,
        boolean remote,
        boolean hasProtectedIdentity,
        List<Employment> employments,
        List<Assertion> assertions,
        List<PastAssertion> pastAssertions,
        List<Capacity> capacity,
        List<Choice> visibility,
        long tieSeed,
        UUID trail) {

    /// @param to the last day, or null where no end is known
    record Employment(
            InventedUnit unit, LocalDate from, @Nullable LocalDate to, int share, String title) {
        boolean covers(LocalDate date) {
            return !from.isAfter(date) && (to == null || !to.isBefore(date));
        }
    }

    record Assertion(
            String skill,
            String evidence,
            int level,
            @Nullable YearMonth lastUsed,
            LocalDate since,
            @Nullable LocalDate validUntil) {}

    record PastAssertion(String skill, String evidence, LocalDate from, LocalDate to, int level) {}

    /// @param lendable percent, or -1 for the employment's share
    record Capacity(YearMonth month, int lendable, int absence) {}

    record Choice(String purpose, String choice, @Nullable LocalDate until) {}

    boolean employedOn(LocalDate date) {
        return employments.stream().anyMatch(employment -> employment.covers(date));
    }
}
