package se.samsas.personal;

import java.util.List;

/// The person whom data is on (article 4).
///
/// @param id       of the person
/// @param name     given name and family name
/// @param accounts that lead to the person, and those that they replaced, by id
public record DataSubject(String id, String name, List<String> accounts) {

    public DataSubject {
        accounts = List.copyOf(accounts);
    }
}
