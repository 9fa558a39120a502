package se.samsas.exchange.uk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samsas.exchange.table.ForeignFile;

/// The tables by which the British framework is read are whole, and at one with the demo data.
class ReviewedLinksTests {

    private static final int SKILLS = 188;
    private static final int PROFILES = 205;

    @Test
    void everySkillIsReviewedOnceAndHasLinksOrTheReasonWhyNot() {
        var links = UkLink.all();
        assertThat(links.stream().map(UkLink::skill).distinct()).hasSize(SKILLS);
        assertThat(links).allSatisfy(link -> {
            assertThat(link.match()).isIn("exact", "close", "broad", "narrow", "none");
            assertThat(link.to() == null).as("%s", link).isEqualTo(link.match().equals("none"));
            assertThat(link.note()).isNotEmpty();
        });
        var seen = new HashSet<List<String>>();
        assertThat(links).allMatch(link -> seen.add(List.of(link.skill(), String.valueOf(link.to()))));
        var exact = links.stream().filter(link -> link.match().equals("exact")).toList();
        assertThat(exact).extracting(UkLink::to).doesNotHaveDuplicates();
        assertThat(exact).extracting(UkLink::skill).doesNotHaveDuplicates();
    }

    @Test
    void everySkillAndEveryLevelOfARoleHasASwedishNameOfItsOwn() {
        var names = UkNames.read();
        assertThat(names.swedish()).hasSize(SKILLS + PROFILES);
        assertThat(UkLink.all()).allMatch(link -> names.skill(link.skill()) != null);
        var skills = UkLink.all().stream().map(UkLink::skill).distinct().toList();
        assertThat(skills.stream().map(names::skill)).doesNotHaveDuplicates();
    }

    @Test
    void theLinksThatTheDemoDataHasAreTheReviewedOnes() {
        var reviewed = UkLink.all().stream()
                .filter(link -> link.to() != null)
                .collect(Collectors.toMap(
                        link -> List.of(UkFramework.skill(link.skill()), String.valueOf(link.to())),
                        link -> List.of(link.match(), link.note())));
        var demo = seed("skill-same-as.csv", "from", "to", "match", "note").stream()
                .filter(row -> row.getFirst().startsWith("urn:samsas:uk-gdd:"))
                .collect(Collectors.toMap(row -> row.subList(0, 2), row -> row.subList(2, 4)));
        assertThat(demo).hasSize(12);
        assertThat(reviewed).containsAllEntriesOf(demo);
    }

    /// The demo data has a part of ESCO only; what of it is linked to is what the table calls it.
    @Test
    void aLinkLeadsToTheSkillThatItNames() {
        Map<String, String> labels = new HashMap<>();
        seed("skill-labels.csv", "skill", "language", "kind", "label").stream()
                .filter(row -> row.subList(1, 3).equals(List.of("en", "preferred")))
                .forEach(row -> labels.put(row.getFirst(), row.getLast().strip()));
        var groups = groups();
        var found = 0;
        for (var row :
                ForeignFile.ofOurOwn("/curated/uk-gdd-esco.csv", "to", "label").rows()) {
            assertThat(groups).doesNotContain(row.get("to"));
            var label = labels.get(row.get("to"));
            if (label != null && !row.get("label").startsWith("local ")) {
                assertThat(row.get("label")).isEqualTo(label);
                found++;
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    private static Set<String> groups() {
        return seed("skills.csv", "skill", "kind").stream()
                .filter(row -> row.getLast().equals("group"))
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }

    private static List<List<String>> seed(String file, String... columns) {
        return ForeignFile.ofOurOwn("/seed/" + file, columns).rows().stream()
                .map(row -> List.of(columns).stream().map(row::get).toList())
                .toList();
    }
}
