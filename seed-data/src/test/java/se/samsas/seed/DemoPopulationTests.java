package se.samsas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The demo population is believable: its proportions are those of DESIGN and the issue.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPopulationTests {
    private static final String AS_OF = PopulationGenerator.AS_OF.toString();

    private Tables demo = new Tables();

    @BeforeAll
    void readTheDemoSet() {
        demo = Tables.committed(SeedFile.values());
    }

    @Test
    void twelveInventedAgenciesOfAllKindsHaveTwoThousandPeople() {
        var kinds = rows(SeedFile.AGENCIES).stream()
                .collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting()));

        assertThat(rows(SeedFile.AGENCIES)).hasSize(12);
        assertThat(kinds).containsOnlyKeys("state", "region", "municipality").containsEntry("region", 2L);
        assertThat(rows(SeedFile.PEOPLE)).hasSize(2_000);
    }

    @Test
    void fourInTenHaveSkillsDescribed() {
        var described =
                rows(SeedFile.ASSERTIONS).stream().map(row -> row.get("person")).collect(Collectors.toSet());

        assertThat(described.size()).isBetween(740, 860);
    }

    @Test
    void thoseWhoAreDescribedHaveAboutTwelveSkills() {
        var held = rows(SeedFile.ASSERTIONS).stream()
                .map(row -> row.cells().subList(0, 2))
                .collect(Collectors.toSet());
        var people = held.stream().map(pair -> pair.getFirst()).collect(Collectors.toSet());

        assertThat((double) held.size() / people.size()).isBetween(11.0, 13.0);
    }

    @Test
    void everyKindOfEvidenceIsThereAndSomeCertificatesHaveRunOut() {
        var kinds = rows(SeedFile.ASSERTIONS).stream()
                .collect(Collectors.groupingBy(row -> row.get("evidence"), Collectors.counting()));
        var certificates = rows(SeedFile.ASSERTIONS).stream()
                .map(row -> row.get("valid_until"))
                .filter(until -> !until.isEmpty())
                .toList();

        assertThat(kinds).containsOnlyKeys("self", "course", "peer", "manager", "certified");
        assertThat(certificates).anyMatch(until -> until.compareTo(AS_OF) < 0);
        assertThat(certificates).anyMatch(until -> until.compareTo(AS_OF) >= 0);
    }

    @Test
    void nothingThatIsAssertedLiesInTheFuture() {
        assertThat(rows(SeedFile.ASSERTIONS))
                .allMatch(row -> row.get("since").compareTo(AS_OF) <= 0)
                .allMatch(row -> row.get("last_used").compareTo(AS_OF.substring(0, 7)) <= 0);
        assertThat(rows(SeedFile.PAST_ASSERTIONS)).allMatch(row -> row.get("to").compareTo(AS_OF) < 0);
    }

    @Test
    void aPastAssertionEndsBeforeTheOneThatTookItsPlace() {
        for (var past : rows(SeedFile.PAST_ASSERTIONS)) {
            var live = demo.get(SeedFile.ASSERTIONS).find(past.get("person"), past.get("skill"), past.get("evidence"));
            assertThat(live).isPresent();
            assertThat(live.get().get("since")).isGreaterThan(past.get("to"));
        }
    }

    @Test
    void aLargeAgencyHasMoreOfItsPeopleHereThanASmallOne() {
        var agencyOf = new HashMap<String, String>();
        rows(SeedFile.UNITS).forEach(row -> agencyOf.put(row.get("unit"), row.get("agency")));
        Map<String, Set<String>> people = new HashMap<>();
        rows(SeedFile.EMPLOYMENTS).stream()
                .filter(row -> row.get("to").isEmpty())
                .forEach(row -> people.computeIfAbsent(
                                agencyOf.getOrDefault(row.get("unit"), ""), agency -> new HashSet<>())
                        .add(row.get("person")));

        assertThat(people.getOrDefault("exempelverket", Set.of()))
                .hasSizeGreaterThan(
                        20 * people.getOrDefault("diktnamnden", Set.of()).size());
    }

    @Test
    void everyUnitIsManagedBySomebodyEmployedInIt() {
        var employed = rows(SeedFile.EMPLOYMENTS).stream()
                .filter(row -> row.get("to").isEmpty())
                .map(row -> row.get("unit") + " " + row.get("person"))
                .collect(Collectors.toSet());
        var managed =
                rows(SeedFile.MANAGERS).stream().map(row -> row.get("unit")).toList();

        assertThat(rows(SeedFile.MANAGERS))
                .allMatch(row -> employed.contains(row.get("unit") + " " + row.get("person")));
        assertThat(managed)
                .containsExactlyElementsOf(rows(SeedFile.UNITS).stream()
                        .map(row -> row.get("unit"))
                        .toList());
    }

    @Test
    void nobodyIsEmployedForMoreThanFullTime() {
        var shares = rows(SeedFile.EMPLOYMENTS).stream()
                .filter(row -> row.get("from").compareTo(AS_OF) <= 0
                        && (row.get("to").isEmpty() || row.get("to").compareTo(AS_OF) >= 0))
                .collect(Collectors.groupingBy(
                        row -> row.get("person"), Collectors.summingInt(row -> Integer.parseInt(row.get("share")))));

        assertThat(shares.values()).allMatch(share -> share <= 100);
        assertThat(shares.size()).isBetween(1_940, 1_999);
    }

    @Test
    void mostPeopleAreHiddenForLoansButEnoughCanBeFound() {
        var found = rows(SeedFile.VISIBILITY).stream()
                .filter(row ->
                        row.get("purpose").equals("loan") && !row.get("choice").equals("hidden"))
                .count();
        var hiddenIdentities = rows(SeedFile.PEOPLE).stream()
                .filter(row -> row.get("protected").equals("true"))
                .count();

        assertThat(found).isBetween(600L, 950L);
        assertThat(hiddenIdentities).isBetween(2L, 20L);
    }

    @Test
    void sharingIsDirectedAndNotComplete() {
        var pairs = rows(SeedFile.SHARING).stream()
                .filter(row -> row.get("purpose").equals("loan"))
                .map(row -> row.get("agency") + " " + row.get("with"))
                .collect(Collectors.toSet());

        assertThat(pairs.size()).isBetween(60, 110);
        assertThat(pairs).anyMatch(pair -> {
            var agencies = Curated.words(pair);
            return !pairs.contains(agencies.getLast() + " " + agencies.getFirst());
        });
    }

    @Test
    void everyRoleHasTwoAccountsAndAPlannerActsForThreeAgencies() {
        for (var role : Set.of("employee", "manager", "hr-planner", "procurement", "admin")) {
            assertThat(rows(SeedFile.ACCOUNTS))
                    .as(role)
                    .filteredOn(row -> row.get("account").startsWith(role)
                            && Curated.words(row.get("roles")).contains(role))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(rows(SeedFile.ACCOUNTS)).hasSameSizeAs(Curated.rows("accounts.csv"));
        assertThat(rows(SeedFile.ACCOUNTS))
                .anyMatch(row -> Curated.words(row.get("agencies")).size() == 3);
    }

    @Test
    void needsAreOpenOrClosedAndAskForSkills() {
        var asking =
                rows(SeedFile.NEED_SKILLS).stream().map(row -> row.get("need")).collect(Collectors.toSet());

        assertThat(rows(SeedFile.NEEDS)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(rows(SeedFile.NEEDS)).allMatch(row -> asking.contains(row.get("need")));
        assertThat(rows(SeedFile.NEEDS)).anyMatch(row -> row.get("status").equals("closed"));
    }

    @Test
    void theAttributionThatEscoAsksForIsThere() {
        assertThat(SeedData.attribution())
                .contains("This service uses the ESCO classification of the European Commission.");
    }

    private Collection<Table.Row> rows(SeedFile file) {
        return demo.get(file).rows();
    }
}
