package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each row of the table of closeness, and what the text around it says.
class ClosenessTests {
    @Test
    void aSkillIsTheSameAsItself() {
        assertThat(closeness("java", "java")).isEqualTo(10);
        assertThat(closeness("java", "cooking")).isZero();
    }

    @Test
    void whatIsJoinedByExactMatchesIsTheSame() {
        assertThat(closeness("java", "jvm-language-java", same("uk", "java"), same("uk", "jvm-language-java")))
                .isEqualTo(10);
    }

    @Test
    void aNarrowerSkillIsNineTenthsClose() {
        assertThat(closeness("java", "programming", broader("java", "programming")))
                .isEqualTo(9);
    }

    @Test
    void aSkillNarrowerByTwoStepsIsEightTenthsClose() {
        TaxonomyEdge[] edges = {
            broader("java", "programming"), broader("programming", "computing"), broader("computing", "work")
        };
        assertThat(closeness("java", "computing", edges)).isEqualTo(7);
        assertThat(closeness("java", "work", edges)).isZero();
    }

    @Test
    void aRelatedSkillIsHalfAsCloseInBothDirections() {
        assertThat(closeness("java", "testing", related("java", "testing"))).isEqualTo(5);
        assertThat(closeness("testing", "java", related("java", "testing"))).isEqualTo(5);
    }

    @Test
    void aBroaderSkillIsFourTenthsCloseByOneStepOnly() {
        TaxonomyEdge[] edges = {broader("java", "programming"), broader("programming", "computing")};
        assertThat(closeness("programming", "java", edges)).isEqualTo(4);
        assertThat(closeness("computing", "java", edges)).isZero();
    }

    @Test
    void siblingsAreThreeTenthsCloseUnderABroaderSkillOfAtMostTwelve() {
        assertThat(closeness("child-1", "child-2", family(12))).isEqualTo(3);
        assertThat(closeness("child-1", "child-2", family(13))).isZero();
    }

    @Test
    void twoSkillsOfOneConceptAreOneSibling() {
        List<TaxonomyEdge> thirteen = new ArrayList<>(List.of(family(13)));
        thirteen.add(same("child-12", "child-13"));
        assertThat(closeness("child-1", "child-2", thirteen.toArray(TaxonomyEdge[]::new)))
                .isEqualTo(3);
    }

    @Test
    void theLargestApplies() {
        TaxonomyEdge[] edges = {
            broader("java", "programming"), related("java", "programming"), broader("programming", "java")
        };
        assertThat(closeness("java", "programming", edges)).isEqualTo(9);
    }

    @Test
    void theEdgesOfEverySkillOfAConceptCount() {
        assertThat(closeness(
                        "java",
                        "coding",
                        same("java", "uk"),
                        broader("uk", "programming"),
                        same("programming", "coding")))
                .isEqualTo(9);
    }

    @Test
    void aGroupLeadsNowhere() {
        Taxonomy taxonomy = new Taxonomy(
                Set.of("group"),
                List.of(
                        broader("java", "group"),
                        broader("python", "group"),
                        same("java", "group"),
                        same("group", "cobol")));
        assertThat(taxonomy.closeness("java", "python")).isEmpty();
        assertThat(taxonomy.closeness("java", "cobol")).isEmpty();
        assertThat(taxonomy.closeness("java", "group")).isEmpty();
        assertThat(taxonomy.closeness("group", "group")).isEmpty();
    }

    @Test
    void thePathSaysWhy() {
        Taxonomy taxonomy = new Taxonomy(
                Set.of(),
                List.of(broader("java", "programming"), broader("python", "programming"), same("python", "py")));
        Path path = taxonomy.path("java", "py").orElseThrow();
        assertThat(path.uris()).containsExactly("java", "programming", "python", "py");
        assertThat(path.steps())
                .extracting(Step::link)
                .containsExactly(Step.Link.BROADER, Step.Link.NARROWER, Step.Link.SAME);
    }

    @Test
    void ofSeveralShortestPathsTheFirstByCodePointIsShown() {
        Taxonomy taxonomy = new Taxonomy(
                Set.of(),
                List.of(broader("java", "b"), broader("b", "work"), broader("java", "a"), broader("a", "work")));
        assertThat(taxonomy.path("java", "work").orElseThrow().uris()).containsExactly("java", "a", "work");
    }

    private static int closeness(String held, String asked, TaxonomyEdge... edges) {
        return new Taxonomy(Set.of(), List.of(edges))
                .closeness(held, asked)
                .map(Closeness::tenths)
                .orElse(0);
    }

    private static TaxonomyEdge[] family(int children) {
        return IntStream.rangeClosed(1, children)
                .mapToObj(i -> broader("child-" + i, "parent"))
                .toArray(TaxonomyEdge[]::new);
    }

    private static TaxonomyEdge broader(String narrower, String broader) {
        return new TaxonomyEdge(narrower, TaxonomyEdge.Kind.BROADER, broader);
    }

    private static TaxonomyEdge related(String one, String other) {
        return new TaxonomyEdge(one, TaxonomyEdge.Kind.RELATED, other);
    }

    private static TaxonomyEdge same(String one, String other) {
        return new TaxonomyEdge(one, TaxonomyEdge.Kind.SAME_AS, other);
    }
}
