package se.samsas.seed;

import java.util.List;

/// An agency that does not exist.
///
/// @param employees all that it employs; the population holds only those who matter for digitalisation
/// @param counties where it has offices, the head office first
record InventedAgency(
        String id, String kind, String nameSv, String nameEn, String shortName, int employees, List<String> counties) {

    /// How much of a population is of this agency: large ones have fewer specialists by employee than small ones.
    int weight() {
        return Math.min(employees, 3000) + employees / 3;
    }

    String region() {
        return counties.getFirst();
    }
}
