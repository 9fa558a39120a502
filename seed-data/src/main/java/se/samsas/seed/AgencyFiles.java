package se.samsas.seed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;

/// Writes agencies, their units, and which of them let others find their people.
final class AgencyFiles {
    private AgencyFiles() {}

    static void write(Population population, Path folder) throws IOException {
        try (var agencies = Csv.writer(folder, SeedFile.AGENCIES);
                var units = Csv.writer(folder, SeedFile.UNITS);
                var sharing = Csv.writer(folder, SeedFile.SHARING)) {
            for (var agency : population.agencies()) {
                agencies.writeRecord(
                        agency.id(),
                        agency.kind(),
                        agency.nameSv(),
                        agency.nameEn(),
                        agency.shortName(),
                        // No organisation number: every well-formed one might be somebody's.
                        "",
                        agency.region(),
                        Integer.toString(agency.employees()),
                        "true",
                        "",
                        "",
                        "");
            }
            for (var all : population.units()) {
                for (var unit : all) {
                    units.writeRecord(
                            unit.id(), unit.agency().id(), unit.parent(), unit.nameSv(), unit.nameEn(), unit.region());
                }
            }
            writeSharing(population, sharing);
        }
    }

    /// About two thirds of all pairs share for loans, fewer for mentoring too; some began lately, some end, a few are
    /// to come or are over.
    private static void writeSharing(Population population, CsvWriter sharing) {
        var agencies = population.agencies();
        for (var i = 0; i < agencies.size(); i++) {
            for (var j = 0; j < agencies.size(); j++) {
                var dice = Dice.of(population.seed(), "sharing", (long) i * agencies.size() + j);
                if (i == j || !dice.percent(68)) {
                    continue;
                }
                var agency = agencies.get(i).id();
                var with = agencies.get(j).id();
                var throwOf = dice.below(100);
                var from = throwOf < 4 ? "2027-02-01" : throwOf < 40 ? "2026-01-01" : "2025-07-01";
                var to = throwOf >= 97 ? "2026-09-30" : throwOf >= 85 ? "2027-12-31" : "";
                sharing.writeRecord(agency, with, "loan", from, to);
                if (dice.percent(45)) {
                    sharing.writeRecord(agency, with, "mentoring", from, "");
                }
            }
        }
    }
}
