package se.samsas.person.self;

import java.util.List;
import se.samsas.access.Versions;

/// Which languages somebody has, where they work and whether they work remotely.
///
/// @param languages BCP 47 codes
/// @param places    codes of counties
/// @param saidSelf  what of it they say themselves, in the order of the fields; the rest is what lists and imports say
record SelfDescription(List<String> languages, List<String> places, boolean remote, List<DescribedField> saidSelf) {

    SelfDescription {
        languages = List.copyOf(languages);
        places = List.copyOf(places);
        saidSelf = saidSelf.stream().distinct().sorted().toList();
    }

    /// Another one as soon as any of it is otherwise.
    public String version() {
        return Versions.of(languages, places, remote, saidSelf);
    }
}
