package se.samsas.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The plan of a population: its agencies and their units, with the numbers of the people in each.
record Population(
        int people, long seed, LocalDate asOf, List<InventedAgency> agencies, List<List<InventedUnit>> units) {
    private static final int SMALLEST_AGENCY = 4;

    static Population of(int people, long seed, LocalDate asOf) {
        var agencies = Agencies.of(people, seed);
        var organisation = new Organisation();
        var units = new ArrayList<List<InventedUnit>>();
        var next = 1;
        var sizes = sizes(agencies, people);
        for (var i = 0; i < agencies.size(); i++) {
            units.add(organisation.units(agencies.get(i), next, sizes.get(i)));
            next += sizes.get(i);
        }
        return new Population(people, seed, asOf, agencies, units);
    }

    private static List<Integer> sizes(List<InventedAgency> agencies, int people) {
        var least = Math.min(SMALLEST_AGENCY, people / agencies.size());
        var shares = Shares.of(
                people - least * agencies.size(),
                agencies.stream().map(InventedAgency::weight).toList());
        return shares.stream().map(share -> share + least).toList();
    }

    /// Another unit: of the same agency, or of any.
    InventedUnit unit(Dice dice, InventedUnit own, boolean sameAgency) {
        var candidates = sameAgency ? units.get(agencies.indexOf(own.agency())) : dice.one(units);
        return dice.one(candidates);
    }

    /// Identifiers sort as the people are numbered.
    static String personId(int number) {
        return "p%07d".formatted(number);
    }
}
