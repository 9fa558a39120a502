package se.samsas.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an agency is divided into departments and units, after `curated/organisation.csv`, and who works where.
final class Organisation {
    private static final int SMALLEST_WITH_DEPARTMENTS = 24;
    private static final int SMALLEST_WITH_UNITS = 30;
    private static final int SMALLEST_UNIT = 6;
    private static final int LARGEST_UNIT = 26;

    private final List<NamedCsvRecord> templates = Curated.rows("organisation.csv");

    /// The units of an agency, sorted by id.
    ///
    /// @param firstPerson the number of the first of its people
    List<InventedUnit> units(InventedAgency agency, int firstPerson, int people) {
        var units = new Units(agency, firstPerson);
        var fitting = templates.stream()
                .filter(row -> Curated.words(row.getField("kinds")).contains(agency.kind()))
                .toList();
        if (people < SMALLEST_WITH_DEPARTMENTS) {
            units.add("", "Verksamhetsstöd och it", "Business support and IT", "enhetschef", fitting, people);
            return units.all;
        }
        var departments = new LinkedHashMap<String, List<NamedCsvRecord>>();
        fitting.forEach(row -> departments
                .computeIfAbsent(row.getField("department"), department -> new ArrayList<>())
                .add(row));
        var shares = Shares.of(
                people,
                departments.values().stream()
                        .map(rows -> weight(rows.getFirst(), "weight"))
                        .toList());
        var share = shares.iterator();
        departments.values().forEach(rows -> addDepartment(units, rows, share.next()));
        return units.all;
    }

    private static void addDepartment(Units units, List<NamedCsvRecord> rows, int people) {
        if (people == 0) {
            return;
        }
        var first = rows.getFirst();
        var shares = people < SMALLEST_WITH_UNITS
                ? List.<Integer>of()
                : Shares.of(
                        people - 1,
                        rows.stream().map(row -> weight(row, "unit_weight")).toList());
        var inUnits = shares.stream()
                .filter(share -> share >= SMALLEST_UNIT)
                .mapToInt(Integer::intValue)
                .sum();
        var parent = units.add(
                "",
                first.getField("name_sv"),
                first.getField("name_en"),
                first.getField("department").equals("it") ? "it-chef" : "avdelningschef",
                rows,
                people - inUnits);
        for (var i = 0; i < shares.size(); i++) {
            if (shares.get(i) >= SMALLEST_UNIT) {
                addUnits(units, parent, rows.get(i), shares.get(i));
            }
        }
    }

    private static void addUnits(Units units, String parent, NamedCsvRecord row, int people) {
        var count = (people + LARGEST_UNIT - 1) / LARGEST_UNIT;
        for (var i = 0; i < count; i++) {
            var number = count == 1 ? "" : " " + (i + 1);
            units.add(
                    parent,
                    row.getField("unit_sv") + number,
                    row.getField("unit_en") + number,
                    "enhetschef",
                    List.of(row),
                    people * (i + 1) / count - people * i / count);
        }
    }

    private static int weight(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /// Whom such units employ: `role:weight` pairs, each counted as much as its template weighs.
    private static Weighted<String> roles(List<NamedCsvRecord> rows) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (var row : rows) {
            var factor = rows.size() == 1 ? 1 : weight(row, "weight") * weight(row, "unit_weight");
            for (var pair : Curated.words(row.getField("roles"))) {
                var colon = pair.indexOf(':');
                weights.merge(
                        pair.substring(0, colon), factor * Integer.parseInt(pair.substring(colon + 1)), Integer::sum);
            }
        }
        return Weighted.of(weights);
    }

    /// The units of one agency as they come to be.
    private static final class Units {
        private final InventedAgency agency;
        private final List<InventedUnit> all = new ArrayList<>();
        private int nextPerson;

        Units(InventedAgency agency, int firstPerson) {
            this.agency = agency;
            this.nextPerson = firstPerson;
        }

        String add(String parent, String nameSv, String nameEn, String title, List<NamedCsvRecord> rows, int people) {
            var id = "%s-u%04d".formatted(agency.id(), all.size() + 1);
            // Every third unit below a department lies elsewhere, where the agency has more than one office.
            var counties = agency.counties();
            var county = parent.isEmpty() || all.size() % 3 != 0
                    ? agency.region()
                    : counties.get(all.size() / 3 % counties.size());
            all.add(new InventedUnit(
                    id, agency, parent, nameSv, nameEn, county, roles(rows), title, nextPerson, people));
            nextPerson += people;
            return id;
        }
    }
}
