package se.samsas.access;

/// Why an account leads to nobody; the name is what clients get as `extensions.reason`.
public enum NotLinked {
    /// The provider says nothing by which the HR data knows people.
    NO_IDENTIFIER("its sign-in says nothing by which the HR data knows people"),
    /// The HR data has nobody by what the provider says.
    NOBODY("the HR data has nobody by the identifier that its sign-in gives"),
    /// What the provider says fits several people.
    SEVERAL("the identifier that its sign-in gives fits several people of the HR data"),
    /// The person has an account already, and it is another.
    TAKEN("the person that its sign-in names has another account already");

    private final String why;

    NotLinked(String why) {
        this.why = why;
    }

    /// As the end of a sentence.
    String why() {
        return why;
    }
}
