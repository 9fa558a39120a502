package se.samsas.seed;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Takes from the official ESCO package the skills and occupations that the seed data carries: labels, codes and
/// links, no descriptions.
///
/// Chosen are the digital, transversal and DigComp collections, the occupations that
/// `curated/occupation-selection.csv` names and the skills that are essential for them, with everything broader up to
/// the roots.
final class EscoExtract {
    static final String SOURCE = "esco";

    private static final Map<String, String> COLLECTIONS = Map.of(
            "digital", "digitalSkillsCollection_en.csv",
            "transversal", "transversalSkillsCollection_en.csv",
            "digcomp", "digCompSkillsCollection_en.csv",
            "green", "greenSkillsCollection_en.csv",
            "language", "languageSkillsCollection_en.csv",
            "research", "researchSkillsCollection_en.csv");
    private static final Set<String> WHOLE_COLLECTIONS = Set.of("digital", "transversal", "digcomp");

    private final EscoPackage esco;
    private final Tables tables;
    private final Map<String, NamedCsvRecord> occupations = new HashMap<>();
    private final List<NamedCsvRecord> occupationSkills;
    private final Set<String> chosenOccupations = new TreeSet<>();
    private final Set<String> chosenSkills = new TreeSet<>();

    private EscoExtract(EscoPackage esco, Tables tables) {
        this.esco = esco;
        this.tables = tables;
        this.occupationSkills = esco.rows("occupationSkillRelations.csv");
        esco.rows("occupations_en.csv").forEach(row -> occupations.put(row.getField("conceptUri"), row));
    }

    /// Writes the skills, occupations and everything that hangs on them anew.
    ///
    /// @param args the folder of the ESCO package, and the folder to write
    static void main(String[] args) {
        var tables = new Tables();
        into(tables, Path.of(args[0]));
        DemoSet.write(tables, Path.of(args[1]));
    }

    static void into(Tables tables, Path escoPackage) {
        var extract = new EscoExtract(new EscoPackage(escoPackage), tables);
        extract.chooseOccupations();
        extract.chooseSkills();
        extract.writeSkills();
        extract.writeSkillLinks();
        extract.writeOccupations();
    }

    private void chooseOccupations() {
        var byLabel = new HashMap<String, String>();
        occupations.forEach(
                (uri, row) -> byLabel.put(row.getField("preferredLabel").strip(), uri));
        for (var choice : Curated.rows("occupation-selection.csv")) {
            var value = choice.getField("value");
            switch (choice.getField("by")) {
                case "isco" ->
                    occupations.forEach((uri, row) -> {
                        if (row.getField("iscoGroup").startsWith(value)) {
                            chosenOccupations.add(uri);
                        }
                    });
                case "label" -> {
                    var uri = byLabel.get(value);
                    if (uri == null) {
                        throw new IllegalArgumentException("ESCO has no occupation labelled " + value);
                    }
                    chosenOccupations.add(uri);
                }
                default ->
                    throw new IllegalArgumentException("An occupation is chosen by isco or label, not " + choice);
            }
        }
    }

    private void chooseSkills() {
        var broader = broader("broaderRelationsSkillPillar.csv");
        for (var collection : WHOLE_COLLECTIONS) {
            members(collection).forEach(chosenSkills::add);
        }
        for (var link : occupationSkills) {
            if (chosenOccupations.contains(link.getField("occupationUri"))
                    && link.getField("relationType").equals("essential")) {
                chosenSkills.add(link.getField("skillUri"));
            }
        }
        addAllAbove(chosenSkills, broader);
    }

    private List<String> members(String collection) {
        return esco.rows(requireNonNull(COLLECTIONS.get(collection))).stream()
                .map(row -> row.getField("conceptUri"))
                .toList();
    }

    private Map<String, Set<String>> broader(String fileName) {
        return esco.rows(fileName).stream()
                .collect(groupingBy(
                        row -> row.getField("conceptUri"), mapping(row -> row.getField("broaderUri"), toSet())));
    }

    private static void addAllAbove(Set<String> chosen, Map<String, Set<String>> broader) {
        var waiting = new ArrayDeque<>(chosen);
        while (!waiting.isEmpty()) {
            for (var above : broader.getOrDefault(waiting.pop(), Set.of())) {
                if (chosen.add(above)) {
                    waiting.add(above);
                }
            }
        }
    }

    private void writeSkills() {
        var skills = tables.get(SeedFile.SKILLS);
        for (var row : esco.rows("skills_en.csv")) {
            var uri = row.getField("conceptUri");
            if (chosenSkills.contains(uri)) {
                // Six skills of the package have no type; all of them are things one can do.
                var kind = row.getField("skillType").equals("knowledge") ? "knowledge" : "skill";
                skills.add(uri, SOURCE, kind, row.getField("status"), row.getField("reuseLevel"), "", "");
                writeSkillLabels(row);
            }
        }
        for (var row : esco.rows("skillGroups_en.csv")) {
            var uri = row.getField("conceptUri");
            if (chosenSkills.contains(uri)) {
                skills.add(uri, SOURCE, "group", row.getField("status"), "", "", row.getField("code"));
                writeSkillLabels(row);
            }
        }
        for (var row : esco.swedishRows("skills_sv.csv")) {
            if (chosenSkills.contains(row.getField("conceptUri"))) {
                writeSkillLabel(row.getField("conceptUri"), "sv", "preferred", row.getField("preferredLabel"));
            }
        }
    }

    private void writeSkillLabels(NamedCsvRecord row) {
        var uri = row.getField("conceptUri");
        var preferred = row.getField("preferredLabel");
        writeSkillLabel(uri, "en", "preferred", preferred);
        for (var label : alternatives(row, preferred)) {
            writeSkillLabel(uri, "en", "alternative", label);
        }
    }

    private void writeSkillLabel(String uri, String language, String kind, String label) {
        if (!label.isBlank()) {
            tables.get(SeedFile.SKILL_LABELS).addIfAbsent(uri, language, kind, oneLine(label), SOURCE);
        }
    }

    /// The alternative labels, one a line in the cell, without those that differ from another only in case or repeat
    /// the preferred.
    private static Collection<String> alternatives(NamedCsvRecord row, String preferred) {
        var seen = new HashSet<String>();
        seen.add(fold(preferred));
        return row.getField("altLabels")
                .lines()
                .map(EscoExtract::oneLine)
                .filter(label -> !label.isEmpty() && seen.add(fold(label)))
                .toList();
    }

    private static String fold(String label) {
        return oneLine(label).toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String label) {
        return label.strip().replaceAll("\\s+", " ");
    }

    private void writeSkillLinks() {
        broader("broaderRelationsSkillPillar.csv").forEach((skill, all) -> {
            if (chosenSkills.contains(skill)) {
                all.forEach(above -> tables.get(SeedFile.SKILL_BROADER).add(skill, above));
            }
        });
        for (var row : esco.rows("skillSkillRelations.csv")) {
            var from = row.getField("originalSkillUri");
            var to = row.getField("relatedSkillUri");
            if (chosenSkills.contains(from) && chosenSkills.contains(to)) {
                tables.get(SeedFile.SKILL_RELATED).addIfAbsent(from, to, row.getField("relationType"));
            }
        }
        for (var collection : COLLECTIONS.keySet()) {
            for (var skill : members(collection)) {
                if (chosenSkills.contains(skill)) {
                    tables.get(SeedFile.SKILL_COLLECTIONS).addIfAbsent(collection, skill);
                }
            }
        }
    }

    private void writeOccupations() {
        var broader = broader("broaderRelationsOccPillar.csv");
        var chosen = new TreeSet<>(chosenOccupations);
        addAllAbove(chosen, broader);
        for (var row : esco.rows("ISCOGroups_en.csv")) {
            writeOccupation(row, "group", chosen, broader);
        }
        for (var row : occupations.values()) {
            writeOccupation(row, "occupation", chosen, broader);
        }
        for (var row : esco.swedishRows("occupations_sv.csv")) {
            if (chosen.contains(row.getField("conceptUri"))) {
                writeOccupationLabel(row.getField("conceptUri"), "sv", "preferred", row.getField("preferredLabel"));
            }
        }
        for (var link : occupationSkills) {
            if (chosen.contains(link.getField("occupationUri")) && chosenSkills.contains(link.getField("skillUri"))) {
                tables.get(SeedFile.OCCUPATION_SKILLS)
                        .addIfAbsent(
                                link.getField("occupationUri"),
                                link.getField("skillUri"),
                                link.getField("relationType"));
            }
        }
    }

    private void writeOccupation(
            NamedCsvRecord row, String kind, Set<String> chosen, Map<String, Set<String>> broader) {
        var uri = row.getField("conceptUri");
        if (!chosen.contains(uri)) {
            return;
        }
        // An occupation below another one is below an ISCO group too; the nearer one is kept.
        var group = broader.getOrDefault(uri, Set.of()).stream()
                .min(comparing((String above) -> above.contains("/isco/")).thenComparing(naturalOrder()))
                .orElse("");
        tables.get(SeedFile.OCCUPATIONS).add(uri, kind, row.getField("status"), row.getField("code"), group);
        var preferred = row.getField("preferredLabel");
        writeOccupationLabel(uri, "en", "preferred", preferred);
        for (var label : alternatives(row, preferred)) {
            writeOccupationLabel(uri, "en", "alternative", label);
        }
    }

    private void writeOccupationLabel(String uri, String language, String kind, String label) {
        if (!label.isBlank()) {
            tables.get(SeedFile.OCCUPATION_LABELS).addIfAbsent(uri, language, kind, oneLine(label));
        }
    }
}
