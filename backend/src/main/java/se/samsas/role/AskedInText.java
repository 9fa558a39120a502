package se.samsas.role;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.role.asked.HeadcountAsked;
import se.samsas.role.asked.LanguageAsked;
import se.samsas.role.asked.PeriodAsked;
import se.samsas.role.asked.RemoteAsked;
import se.samsas.role.asked.ShareAsked;

/// What a text asks for, each with the words that say so. Nothing of it holds before somebody has confirmed it.
record AskedInText(
        List<SkillAsked> skills,
        List<RoleAsked> roles,
        List<ShareAsked> shares,
        List<PeriodAsked> periods,
        List<HeadcountAsked> headcounts,
        List<PlaceAsked> places,
        @Nullable RemoteAsked remote,
        List<LanguageAsked> languages) {

    AskedInText {
        skills = List.copyOf(skills);
        roles = List.copyOf(roles);
        shares = List.copyOf(shares);
        periods = List.copyOf(periods);
        headcounts = List.copyOf(headcounts);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }
}
