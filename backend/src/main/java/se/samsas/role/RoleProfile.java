package se.samsas.role;

import org.jspecify.annotations.Nullable;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// What a role is called, and where it stands.
///
/// @param nameEn     absent where it has no name in English
/// @param bridge     whether it spans business, law and IT
/// @param occupation the URI of the occupation that it corresponds to, where there is one
public record RoleProfile(
        String id,
        RoleScheme scheme,
        @Nullable String nameSv,
        @Nullable String nameEn,
        boolean bridge,
        @Nullable String occupation) {

    /// The name in the language that is wanted, else in the other.
    public Label name(Language wanted) {
        return Label.of(wanted, nameSv, nameEn);
    }
}
