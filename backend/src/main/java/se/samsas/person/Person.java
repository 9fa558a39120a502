package se.samsas.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person by name.
///
/// @param title  the title of the main employment of today; absent without employment, as are unit and agency
/// @param agency the id of the agency of that employment
/// @param unit   the id of its unit
/// @param places codes of the counties where the person works
/// @param languages BCP 47 codes
/// @param invented whether the person is made up for demonstration
/// @param protectedIdentity whether nobody but themself and the deciders of the employer may know of the person here
public record Person(
        String id,
        String givenName,
        String familyName,
        @Nullable String title,
        @Nullable String agency,
        @Nullable String unit,
        List<String> places,
        List<String> languages,
        boolean invented,
        boolean protectedIdentity) {

    public Person {
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }

    /// The name as it is said.
    public String name() {
        return name(givenName, familyName);
    }

    /// The name as lists are ordered by it.
    public String sortName() {
        return sortName(familyName, givenName);
    }

    static String name(String givenName, String familyName) {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }

    static String sortName(String familyName, String givenName) {
        return givenName.isEmpty() ? familyName : familyName + ", " + givenName;
    }
}
