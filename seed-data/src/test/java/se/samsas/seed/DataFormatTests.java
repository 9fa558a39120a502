package se.samsas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The demo set keeps the rules of docs/data-format.md.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataFormatTests {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MONTH = "\\d{4}-\\d{2}";
    private static final String SHARE = "100|[1-9]?\\d";
    private static final String LEVEL = "[1-5]";
    private static final String TEN = "10|[1-9]";
    private static final String BOOLEAN = "true|false";
    private static final String COUNTY = "0[13-9]|1[0234789]|2[0-5]";
    private static final String PURPOSE = "loan|internal|mentoring";
    private static final String EVIDENCE = "self|course|peer|manager|certified";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String LANGUAGE = "[a-z]{2,3}";

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("SKILLS.skill", "(http|urn:samsas:)[^ ]+"),
            Map.entry("SKILLS.scheme", "esco|uk-gdd|local"),
            Map.entry("SKILLS.kind", "skill|knowledge|group"),
            Map.entry("SKILLS.status", "released|retired"),
            Map.entry("SKILLS.reuse", "(transversal|cross-sector|sector-specific|occupation-specific)?"),
            Map.entry("SKILL_LABELS.language", "sv|en"),
            Map.entry("SKILL_LABELS.kind", "preferred|alternative|hidden"),
            Map.entry("SKILL_LABELS.label", "\\S(.*\\S)?"),
            Map.entry("SKILL_LABELS.source", "esco|samsas|uk-gdd"),
            Map.entry("SKILL_RELATED.type", "essential|optional"),
            Map.entry("SKILL_SAME_AS.match", "exact|close|broad|narrow"),
            Map.entry("SKILL_COLLECTIONS.collection", "digital|transversal|digcomp|green|language|research"),
            Map.entry("SKILL_PROPOSALS.kind", "add|rename|add-synonym|remove-synonym|merge|retire"),
            Map.entry("SKILL_CHANGES.kind", "add|rename|add-synonym|remove-synonym|merge|retire"),
            Map.entry("SKILL_CHANGES.number", "[1-9]\\d*"),
            Map.entry("OCCUPATIONS.kind", "occupation|group"),
            Map.entry("OCCUPATIONS.status", "released|retired"),
            Map.entry("OCCUPATION_LABELS.language", "sv|en"),
            Map.entry("OCCUPATION_LABELS.kind", "preferred|alternative|hidden"),
            Map.entry("OCCUPATION_LABELS.label", "\\S(.*\\S)?"),
            Map.entry("OCCUPATION_SKILLS.type", "essential|optional"),
            Map.entry("ROLE_PROFILES.scheme", "samsas|uk-gdd"),
            Map.entry("ROLE_PROFILES.bridge", BOOLEAN),
            Map.entry("ROLE_SKILLS.level", LEVEL),
            Map.entry("ROLE_SKILLS.importance", TEN),
            Map.entry("AGENCIES.kind", "state|region|municipality"),
            Map.entry("AGENCIES.region", COUNTY),
            Map.entry("AGENCIES.employees", "\\d+"),
            Map.entry("AGENCIES.invented", "true"),
            Map.entry("UNITS.region", COUNTY),
            Map.entry("SHARING.purpose", PURPOSE),
            Map.entry("SHARING.from", DATE),
            Map.entry("SHARING.to", optional(DATE)),
            Map.entry("PEOPLE.places", list(COUNTY)),
            Map.entry("PEOPLE.languages", list(LANGUAGE)),
            Map.entry("PEOPLE.remote", BOOLEAN),
            Map.entry("PEOPLE.protected", BOOLEAN),
            Map.entry("PEOPLE.invented", "true"),
            Map.entry("PEOPLE.said_self", optional(list("languages|places|remote"))),
            Map.entry("PEOPLE.tie_seed", "0|[1-9]\\d{0,15}"),
            Map.entry("PEOPLE.trail", UUID),
            Map.entry("EMPLOYMENTS.from", DATE),
            Map.entry("EMPLOYMENTS.to", optional(DATE)),
            Map.entry("EMPLOYMENTS.share", "100|[1-9]\\d?"),
            Map.entry("EMPLOYMENTS.title", "\\S.*\\S"),
            Map.entry("MANAGERS.from", DATE),
            Map.entry("MANAGERS.to", optional(DATE)),
            Map.entry("ASSERTIONS.evidence", EVIDENCE),
            Map.entry("ASSERTIONS.level", LEVEL),
            Map.entry("ASSERTIONS.last_used", optional(MONTH)),
            Map.entry("ASSERTIONS.since", DATE),
            Map.entry("ASSERTIONS.valid_until", optional(DATE)),
            Map.entry("PAST_ASSERTIONS.evidence", EVIDENCE),
            Map.entry("PAST_ASSERTIONS.from", DATE),
            Map.entry("PAST_ASSERTIONS.number", "[1-9]\\d*"),
            Map.entry("PAST_ASSERTIONS.to", DATE),
            Map.entry("PAST_ASSERTIONS.level", LEVEL),
            Map.entry("CAPACITY.month", "202[678]-\\d{2}"),
            Map.entry("CAPACITY.lendable", optional(SHARE)),
            Map.entry("CAPACITY.absence", optional(SHARE)),
            Map.entry("CAPACITY.reserved", optional(SHARE)),
            Map.entry("VISIBILITY.purpose", PURPOSE),
            Map.entry("VISIBILITY.choice", "hidden|skills-only|visible"),
            Map.entry("VISIBILITY.until", optional(DATE)),
            Map.entry("ACCOUNTS.roles", list("employee|manager|hr-planner|procurement|admin|protected-decider")),
            Map.entry("ACCOUNTS.trail", UUID),
            Map.entry("NEEDS.purpose", PURPOSE),
            Map.entry("NEEDS.share", "100|[1-9]\\d?"),
            Map.entry("NEEDS.from", MONTH),
            Map.entry("NEEDS.to", MONTH),
            Map.entry("NEEDS.places", optional(list(COUNTY))),
            Map.entry("NEEDS.remote", BOOLEAN),
            Map.entry("NEEDS.languages", optional(list(LANGUAGE))),
            Map.entry("NEEDS.headcount", "[1-9]\\d?"),
            Map.entry("NEEDS.splittable", BOOLEAN),
            Map.entry("NEEDS.smallest_part", "(100|[1-9]\\d?)?"),
            Map.entry("NEEDS.security_class", "none|[123]"),
            Map.entry("NEEDS.created", DATE),
            Map.entry("NEEDS.status", "draft|open|closed"),
            Map.entry("NEED_SKILLS.level", LEVEL),
            Map.entry("NEED_SKILLS.weight", TEN),
            Map.entry("NEED_SKILLS.must", BOOLEAN),
            Map.entry("NEED_SKILLS.exactly", BOOLEAN),
            Map.entry("NEED_SKILLS.position", "[12]?\\d|30"));

    /// Column, and the file whose first column it names; an empty cell refers to nothing.
    private static final List<Reference> REFERENCES = List.of(
            new Reference(SeedFile.SKILLS, "successor", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_LABELS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_BROADER, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_BROADER, "broader", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_RELATED, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_RELATED, "related", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_SAME_AS, "from", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_SAME_AS, "to", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_COLLECTIONS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_PROPOSALS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_PROPOSALS, "other", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_PROPOSALS, "broader", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_CHANGES, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_CHANGES, "other", SeedFile.SKILLS),
            new Reference(SeedFile.SKILL_CHANGES, "undoes", SeedFile.SKILL_CHANGES),
            new Reference(SeedFile.SKILL_CHANGES, "proposal", SeedFile.SKILL_PROPOSALS),
            new Reference(SeedFile.OCCUPATIONS, "group", SeedFile.OCCUPATIONS),
            new Reference(SeedFile.OCCUPATION_LABELS, "occupation", SeedFile.OCCUPATIONS),
            new Reference(SeedFile.OCCUPATION_SKILLS, "occupation", SeedFile.OCCUPATIONS),
            new Reference(SeedFile.OCCUPATION_SKILLS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.ROLE_PROFILES, "occupation", SeedFile.OCCUPATIONS),
            new Reference(SeedFile.ROLE_SKILLS, "role", SeedFile.ROLE_PROFILES),
            new Reference(SeedFile.ROLE_SKILLS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.UNITS, "agency", SeedFile.AGENCIES),
            new Reference(SeedFile.UNITS, "parent", SeedFile.UNITS),
            new Reference(SeedFile.SHARING, "agency", SeedFile.AGENCIES),
            new Reference(SeedFile.SHARING, "with", SeedFile.AGENCIES),
            new Reference(SeedFile.EMPLOYMENTS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.EMPLOYMENTS, "unit", SeedFile.UNITS),
            new Reference(SeedFile.MANAGERS, "unit", SeedFile.UNITS),
            new Reference(SeedFile.MANAGERS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.ASSERTIONS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.ASSERTIONS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.PAST_ASSERTIONS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.PAST_ASSERTIONS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.CAPACITY, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.VISIBILITY, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.ACCOUNTS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.PROPOSALS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.PROPOSALS, "skill", SeedFile.SKILLS),
            new Reference(SeedFile.MONTHS_PROPOSALS, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.CAPACITY_CHANGES, "person", SeedFile.PEOPLE),
            new Reference(SeedFile.ACCOUNTS, "agencies", SeedFile.AGENCIES),
            new Reference(SeedFile.NEEDS, "agency", SeedFile.AGENCIES),
            new Reference(SeedFile.NEED_SKILLS, "need", SeedFile.NEEDS),
            new Reference(SeedFile.NEED_SKILLS, "skill", SeedFile.SKILLS));

    private Tables demo = new Tables();

    @BeforeAll
    void readTheDemoSet() {
        demo = Tables.committed(SeedFile.values());
    }

    @Test
    void theIndexNamesEveryFileOfTheFormat() {
        assertThat(SeedData.fileNames())
                .containsExactlyElementsOf(
                        Arrays.stream(SeedFile.values()).map(SeedFile::fileName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreSortedByTheirKeyAndNoTwoShareIt(SeedFile file) {
        List<List<String>> keys = new ArrayList<>();
        for (var line : Csv.read(SeedData.open(file))) {
            keys.add(line.getFields().subList(0, file.keyColumns()));
        }

        assertThat(keys).isSortedAccordingTo(Csv.BY_CODE_POINT).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyCellHasTheFormOfItsColumn(SeedFile file) {
        for (var column : file.columns()) {
            var form = FORMS.get(file.name() + "." + column);
            if (form != null) {
                Predicate<String> fits = Pattern.compile(form).asMatchPredicate();
                assertThat(demo.get(file).rows())
                        .as("%s, column %s", file.fileName(), column)
                        .allMatch(row -> fits.test(row.get(column)));
            }
        }
    }

    @Test
    void everyReferenceResolves() {
        for (var reference : REFERENCES) {
            Set<String> known = new HashSet<>();
            demo.get(reference.to()).rows().forEach(row -> known.add(row.cells().getFirst()));
            assertThat(demo.get(reference.file()).rows())
                    .as("%s, column %s", reference.file().fileName(), reference.column())
                    .allMatch(row -> known.containsAll(Curated.words(row.get(reference.column()))));
        }
    }

    @Test
    void noTwoPeopleOrAccountsShareWhatIsGivenByChance() {
        for (var file : List.of(SeedFile.PEOPLE, SeedFile.ACCOUNTS)) {
            assertThat(demo.get(file).rows())
                    .extracting(row -> row.get("trail"))
                    .doesNotHaveDuplicates();
        }
        assertThat(demo.get(SeedFile.PEOPLE).rows())
                .extracting(row -> row.get("tie_seed"))
                .doesNotHaveDuplicates();
    }

    @Test
    void noIntervalEndsBeforeItBegins() {
        for (var file : List.of(
                SeedFile.SHARING, SeedFile.EMPLOYMENTS, SeedFile.MANAGERS, SeedFile.PAST_ASSERTIONS, SeedFile.NEEDS)) {
            assertThat(demo.get(file).rows())
                    .as(file.fileName())
                    .allMatch(row -> row.get("to").isEmpty() || row.get("from").compareTo(row.get("to")) <= 0);
        }
    }

    private static String optional(String form) {
        return "(" + form + ")?";
    }

    private static String list(String form) {
        return "(%s)( (%s))*".formatted(form, form);
    }

    private record Reference(SeedFile file, String column, SeedFile to) {}
}
