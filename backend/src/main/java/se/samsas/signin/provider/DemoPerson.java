package se.samsas.signin.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Role;

/// An invented person that one can sign in as.
///
/// @param account    the subject of the tokens
/// @param role       the one to list the person under: the one that few have
/// @param title      of the main employment, null where there is none
/// @param agenciesSv the agencies acted for, else the employer
/// @param agenciesEn the same in English
record DemoPerson(
        String account,
        @Nullable Role role,
        String name,
        @Nullable String title,
        List<String> agenciesSv,
        List<String> agenciesEn) {

    DemoPerson {
        agenciesSv = List.copyOf(agenciesSv);
        agenciesEn = List.copyOf(agenciesEn);
    }
}
