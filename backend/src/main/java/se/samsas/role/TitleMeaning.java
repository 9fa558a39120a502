package se.samsas.role;

import org.jspecify.annotations.Nullable;
import se.samsas.skill.Occupation;

/// A role or an occupation that a title may mean; one of both.
record TitleMeaning(
        @Nullable RoleProfile roleProfile, @Nullable Occupation occupation, TitleBasis basis) {

    static TitleMeaning of(RoleProfile profile, TitleBasis basis) {
        return new TitleMeaning(profile, null, basis);
    }

    static TitleMeaning of(Occupation occupation, TitleBasis basis) {
        return new TitleMeaning(null, occupation, basis);
    }

    public boolean certain() {
        return basis.certain();
    }
}
