package se.samsas.seed;

/// A unit of an invented agency.
///
/// @param parent the id of the unit above, or empty
/// @param managerTitle the title of its first person, who manages it
/// @param firstPerson the number of the first of its people, who follow one another
record InventedUnit(
        String id,
        InventedAgency agency,
        String parent,
        String nameSv,
        String nameEn,
        String region,
        Weighted<String> roles,
        String managerTitle,
        int firstPerson,
        int people) {}
