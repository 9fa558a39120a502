package se.samsas.person.self;

/// What lists and imports say of somebody until they say it themselves. In the graph and in the data format each is
/// called as the column that holds it.
enum DescribedField {
    LANGUAGES,
    PLACES,
    REMOTE
}
