package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.exchange.load.ImportReport.Counts;

class StewardshipTablesIT {

    private static final String PROPOSALS = """
            proposal,kind,skill,other,skill_kind,language,label_sv,label_en,broader,why,by,at,status,answer,answered_by,answered_at
            p1,add,,,knowledge,,surdegskunskap,sourdough,urn:bread urn:cake,behövs,employee-1,2026-11-20T08:30:00Z,waiting,,,
            p2,merge,urn:cake,urn:bread,,,,,,'=samma,employee-1,2026-11-20T08:30:00.125Z,accepted,ja,admin-3,2026-11-21T09:00:00Z
            p3,add-synonym,urn:bread,,,en,,loaf,,"för ""alla"" nu",employee-1,2026-11-20T08:30:00Z,declined,nej,admin-3,2026-11-21T09:00:00Z
            """;
    private static final String CHANGES = """
            change,number,kind,skill,other,language,label_sv,label_en,before_sv,before_en,before_match,before_source,before_note,why,by,at,undoes,proposal
            c1,1,add,urn:bread,,,bröd,bread,,,,,,ny,admin-3,2026-11-01T08:30:00Z,,
            c2,2,rename,urn:bread,,,brödbak,,bröd,bread,,,,tydligare,admin-3,2026-11-02T08:30:00Z,,
            c3,4,merge,urn:cake,urn:bread,,,,,,close,esco,granskad,samma,admin-3,2026-11-03T08:30:00Z,,p2
            c4,5,merge,urn:cake,urn:bread,,,,,,,,,olika,admin-3,2026-11-04T08:30:00Z,c3,
            """;

    private static final Map<String, String> WORLD = Map.of(
            "skills.csv", "skill,scheme,kind\nurn:bread,local,skill\nurn:cake,esco,skill\n",
            "skill-proposals.csv", PROPOSALS,
            "skill-changes.csv", CHANGES);

    @TempDir
    Path folder;

    @Test
    void whatWasExportedIsImportedAsItWas() {
        try (var desk = new Desk(folder)) {
            assertThat(desk.take(WORLD).counts())
                    .contains(
                            new Counts("skill-proposals.csv", 3, 0, 0, 0, 0),
                            new Counts("skill-changes.csv", 4, 0, 0, 0, 0));
            assertThat(desk.take(WORLD).changedNothing()).isTrue();
            var export = Desk.contents(desk.give());
            assertThat(export)
                    .containsEntry("skill-proposals.csv", PROPOSALS)
                    .containsEntry("skill-changes.csv", CHANGES);
            desk.empty();
            desk.take(export);
            assertThat(Desk.contents(desk.give())).isEqualTo(export);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aRowThatDoesNotSayWhatItIsOfIsLeftOut() {
        try (var desk = new Desk(folder)) {
            desk.take(WORLD);
            desk.take(Map.of(
                    "skill-proposals.csv", """
                            proposal,kind,skill,other,skill_kind,language,label_sv,why,by,at
                            q1,add,,,,,gräddning,behövs,e,2026-11-20T08:30:00Z
                            q2,add-synonym,urn:bread,,,en,limpa,behövs,e,2026-11-20T08:30:00Z
                            q3,merge,urn:bread,,,,,behövs,e,2026-11-20T08:30:00Z
                            q4,retire,urn:nowhere,,,,,behövs,e,2026-11-20T08:30:00Z
                            """,
                    "skill-changes.csv", """
                            change,number,kind,skill,why,by,at
                            d1,7,rename,urn:bread,behövs,e,2026-11-20T08:30:00Z
                            """));
            assertThat(desk.complaints())
                    .containsExactly(
                            "skill-proposals.csv:2: skill_kind: 'add' needs a cell in the column skill_kind",
                            "skill-proposals.csv:3: label_en: 'add-synonym' needs a cell in the column label_en",
                            "skill-proposals.csv:4: other: 'merge' needs a cell in the column other",
                            "skill-proposals.csv:5: skill: there is no Skill 'urn:nowhere'",
                            "skill-changes.csv:2: label_sv: 'rename' needs a cell in the column label_sv");
            assertThat(Objects.requireNonNull(Desk.contents(desk.give()).get("skill-proposals.csv")))
                    .isEqualTo(PROPOSALS);
        }
    }
}
