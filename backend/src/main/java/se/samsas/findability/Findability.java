package se.samsas.findability;

import java.time.LocalDate;

/// The one predicate that decides whether a person may be found. Match, plan, count, export and mentor all go through
/// it; an employer's access to its own staff is by role and does not.
///
/// @param sharing which agencies share with which
public record Findability(SharingPolicy sharing) {

    /// Whether the person may be found for the purpose by the asking agency on the date: employed then by an agency
    /// that shares with the asker, visibility chosen and not ended, and no protected identity.
    public boolean mayBeFound(Findable person, Purpose purpose, String asker, LocalDate date) {
        return !person.protectedIdentity()
                && person.visibility(purpose).on(date) != Visibility.HIDDEN
                && person.employedOn(date, agency -> sharing.shares(agency, asker, purpose, date));
    }
}
