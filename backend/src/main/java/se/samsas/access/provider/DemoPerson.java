package se.samsas.access.provider;

import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;

/// An invented person that one can sign in as.
///
/// @param account  the subject of the tokens
/// @param role     the one to list the person under: the one that few have
/// @param title    of the main employment, null where there is none
/// @param agencySv of the main employment
/// @param agencyEn the same in English
record DemoPerson(
        String account,
        @Nullable Role role,
        String name,
        @Nullable String title,
        @Nullable String agencySv,
        @Nullable String agencyEn) {}
