package se.samsas.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.PROCUREMENT;
import static se.samsas.Workplace.RPA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.exchange.Exports;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.erased.DataSubjects;

/// What people say of themselves, from a title only.
@IntegrationTest
class ProfilesIT {

    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final String PAST = "past-assertions.csv";

    private final Assertions assertions;
    private final Choices choices;
    private final Exports exports;
    private final Imports imports;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;
    private @Nullable Workplace workplace;
    private @Nullable Viewer ada;

    ProfilesIT(
            Assertions assertions,
            Choices choices,
            Exports exports,
            Imports imports,
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            @LocalServerPort int port) {
        this.assertions = assertions;
        this.choices = choices;
        this.exports = exports;
        this.imports = imports;
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        workplace = new Workplace(graph, revisions, viewers, tokens, port);
        ada = workplace.person("ada", BELOW, "upphandlare");
    }

    @AfterEach
    void end() {
        workplace().close();
    }

    @Test
    void whatAPersonSaysIsHeldFromToday() {
        describe(said(RPA, 3, NOW), said(PROCUREMENT, 2, null));
        assertThat(workplace().assertions("ada"))
                .containsExactly(
                        "procurement-life-cycle self 2 2026-11-21 -",
                        "robotic-process-automation self 3 2026-11-21 2026-11");
    }

    @Test
    void theSameAgainChangesNothing() {
        describe(said(RPA, 3, NOW), said(PROCUREMENT, 2, null));
        var revision = workplace().revision("ada");
        describe(said(RPA, 3, NOW), said(PROCUREMENT, 2, null));
        assertThat(workplace().revision("ada")).isEqualTo(revision);
        assertThat(workplace().assertions("ada")).hasSize(2);
    }

    @Test
    void aChangeOfLevelIsRememberedAndAnotherMonthIsNot() {
        hold("ada", RPA, "self", 2, "2024-03-01");
        describe(said(RPA, 2, NOW));
        assertThat(workplace().assertions("ada"))
                .containsExactly("robotic-process-automation self 2 2024-03-01 2026-11");
        describe(said(RPA, 4, NOW));
        assertThat(workplace().assertions("ada"))
                .containsExactly(
                        "*robotic-process-automation self 2 2024-03-01 2026-11-21",
                        "robotic-process-automation self 4 2026-11-21 2026-11");
    }

    @Test
    void whatIsTakenBackIsRemembered() {
        hold("ada", RPA, "self", 2, "2024-03-01");
        takeBack(RPA, PROCUREMENT);
        assertThat(workplace().assertions("ada"))
                .containsExactly("*robotic-process-automation self 2 2024-03-01 2026-11-21");
        var revision = workplace().revision("ada");
        takeBack(RPA);
        assertThat(workplace().revision("ada")).isEqualTo(revision);
    }

    @Test
    void eachLevelOfOneDayIsRememberedInItsOrder() {
        hold("ada", RPA, "self", 3, "2024-03-01");
        for (int level : List.of(4, 5, 2, 4)) {
            describe(said(RPA, level, null));
        }
        assertThat(workplace().assertions("ada")).contains("robotic-process-automation self 4 2026-11-21 -");
        takeBack(RPA);
        describe(said(RPA, 4, null));
        takeBack(RPA);
        assertThat(history(RPA))
                .containsExactly(
                        "3 2024-03-01 1",
                        "4 2026-11-21 1",
                        "5 2026-11-21 2",
                        "2 2026-11-21 3",
                        "4 2026-11-21 4",
                        "4 2026-11-21 5");
        assertThat(new ProfilesOfPeople()
                        .give(graph, DataSubjects.get(graph, Workplace.id("ada"))).stream()
                                .filter(part -> part.name().equals("formerSkills"))
                                .flatMap(part -> part.rows().stream())
                                .map(row -> String.valueOf(row.get("level"))))
                .containsExactly("3", "4", "5", "2", "4", "4");
    }

    @Test
    void anExportHasAllThatWasSaidOnOneDayAndAnImportBringsItBack(@TempDir Path folder) throws IOException {
        hold("ada", RPA, "self", 3, "2024-03-01");
        for (int level : List.of(4, 5, 2, 4)) {
            describe(said(RPA, level, null));
        }
        var history = history(RPA);
        exports.data(folder.resolve("all"), false);
        var part = Files.createDirectory(folder.resolve("part"));
        Files.copy(folder.resolve("all").resolve(PAST), part.resolve(PAST));

        assertThat(imports.gently(part, ImportListener.SILENT).changedNothing()).isTrue();
        graph.run("MATCH (:Person {id: $id})-[:HELD]->(h:Holding) DETACH DELETE h", Map.of("id", Workplace.id("ada")));
        assertThat(history(RPA)).isEmpty();
        assertThat(imports.gently(part, ImportListener.SILENT).sum(Counts::created))
                .isEqualTo(history.size())
                .isEqualTo(4);
        assertThat(history(RPA)).isEqualTo(history);
    }

    @Test
    void whatOthersConfirmedIsNotThePersonsToChange() {
        hold("ada", RPA, "manager", 4, "2024-03-01");
        describe(said(RPA, 2, null));
        takeBack(RPA);
        assertThat(workplace().assertions("ada"))
                .contains("robotic-process-automation manager 4 2024-03-01 -")
                .hasSize(2);
    }

    @Test
    void nobodySaysAnythingForAnotherOrForAMachine() {
        workplace().person("bo", BELOW, "upphandlare");
        describe(said(RPA, 3, null));
        assertThat(workplace().assertions("bo")).isEmpty();
        var machine = new Viewer("workplace-machine", null, Set.of(Role.ADMIN), Set.of(), Set.of());
        assertThatExceptionOfType(Failure.NotAllowed.class)
                .isThrownBy(() -> assertions.describe(machine, List.of(said(RPA, 3, null))))
                .withMessage("The account 'workplace-machine' belongs to no person.");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        refused("input.skills[1].level", said(RPA, 3, null), said(PROCUREMENT, 6, null));
        refused("input.skills[0].lastUsed", said(RPA, 3, NOW.plusMonths(1)));
        refused("input.skills[0].skill", said("urn:samsas:skill:nothing", 3, null));
        refused("input.skills[1].skill", said(RPA, 3, null), said(RPA, 2, null));
        refused("input.skills[0].skill", said("http://data.europa.eu/esco/isced-f/00", 3, null));
        refused("input.skills");
        assertThat(workplace().assertions("ada")).isEmpty();
    }

    /// Whoever reads and writes while others do is told so, or done as said.
    @Test
    void changesAtOnceLoseAndDoubleNothing() throws InterruptedException {
        hold("ada", RPA, "self", 1, "2024-03-01");
        var at = new ArrayList<Future<?>>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 40)
                    .forEach(i -> at.add(executor.submit(
                            () -> describe(said(RPA, 2 + i % 4, null), said(PROCUREMENT, 1 + i % 5, null)))));
            for (var one : at) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(Failure.Conflict.class);
                }
            }
        }
        assertThat(workplace().assertions("ada").stream()
                        .filter(said -> !said.startsWith("*"))
                        .map(said -> said.substring(0, said.indexOf(' '))))
                .containsExactly("procurement-life-cycle", "robotic-process-automation");
        assertThat(workplace().assertions("ada")).contains("*robotic-process-automation self 1 2024-03-01 2026-11-21");
        var today = history(PROCUREMENT);
        assertThat(today.stream().map(held -> Integer.valueOf(held.substring(held.lastIndexOf(' ') + 1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, today.size()).boxed().toList());
    }

    @Test
    void whoChoosesToBeFoundIsFoundByWhatTheySaidAndNoLonger() {
        assertThat(workplace().found(RPA)).isZero();
        describe(said(RPA, 3, NOW));
        choose(Purpose.INTERNAL, Visibility.SKILLS_ONLY, null);
        workplace().awaitFound(1);
        takeBack(RPA);
        workplace().awaitFound(0);
        describe(said(RPA, 3, NOW));
        workplace().awaitFound(1);
        choose(Purpose.INTERNAL, Visibility.HIDDEN, null);
        workplace().awaitFound(0);
    }

    @Test
    void aChoiceHoldsForItsPurposeUntilItsDay() {
        choose(Purpose.LOAN, Visibility.VISIBLE, LocalDate.of(2027, 6, 30));
        assertThat(choices.list(ada()))
                .containsExactly(
                        new ChosenVisibility(Purpose.LOAN, Visibility.VISIBLE, LocalDate.of(2027, 6, 30), true),
                        new ChosenVisibility(Purpose.INTERNAL, Visibility.HIDDEN, null, false),
                        new ChosenVisibility(Purpose.MENTORING, Visibility.HIDDEN, null, false));
        choose(Purpose.MENTORING, Visibility.HIDDEN, null);
        assertThat(choices.list(ada()))
                .contains(new ChosenVisibility(Purpose.MENTORING, Visibility.HIDDEN, null, true));
        var revision = workplace().revision("ada");
        choose(Purpose.LOAN, Visibility.VISIBLE, LocalDate.of(2027, 6, 30));
        assertThat(workplace().revision("ada")).isEqualTo(revision);
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> choose(Purpose.LOAN, Visibility.VISIBLE, LocalDate.of(2026, 11, 20)))
                .satisfies(failure -> assertThat(failure.field()).isEqualTo("input.choices[0].until"));
    }

    private void refused(String field, DescribedSkillInput... said) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> describe(said))
                .satisfies(failure -> assertThat(failure.field()).isEqualTo(field));
    }

    private void describe(DescribedSkillInput... said) {
        assertions.describe(
                ada(),
                Arrays.stream(said)
                        .map(each -> new DescribedSkillInput(
                                each.skill(),
                                each.level(),
                                each.lastUsed(),
                                workplace().version("ada", each.skill())))
                        .toList());
    }

    private void takeBack(String... skills) {
        assertions.takeBack(
                ada(),
                Arrays.stream(skills)
                        .map(skill -> new TakenBackSkillInput(
                                skill, String.valueOf(workplace().version("ada", skill))))
                        .toList());
    }

    private void choose(Purpose purpose, Visibility visibility, @Nullable LocalDate until) {
        var version = choices.list(ada()).stream()
                .filter(choice -> choice.purpose() == purpose)
                .map(ChosenVisibility::version)
                .findFirst()
                .orElseThrow();
        choices.choose(ada(), List.of(new ChosenVisibilityInput(purpose, visibility, until, version)));
    }

    /// What Ada said of a skill before, each as `level from number`, in its order.
    private List<String> history(String skill) {
        return graph.list(
                """
                MATCH (:Person {id: $id})-[:HELD]->(h:Holding)-[:OF]->(:Skill {id: $skill})
                RETURN toString(h.level) + ' ' + toString(h.from) + ' ' + toString(h.number) AS held
                ORDER BY h.from, h.number
                """,
                Map.of("id", Workplace.id("ada"), "skill", skill),
                row -> row.get("held").asString());
    }

    private void hold(String name, String skill, String evidence, int level, String since) {
        graph.run(
                """
                MATCH (p:Person {id: $id}), (s:Skill {id: $skill})
                CREATE (p)-[:HOLDS {evidence: $evidence, level: $level, since: date($since)}]->(s)
                """,
                Map.of("id", Workplace.id(name), "skill", skill, "evidence", evidence, "level", level, "since", since));
    }

    private static DescribedSkillInput said(String skill, int level, @Nullable YearMonth lastUsed) {
        return new DescribedSkillInput(skill, level, lastUsed, null);
    }

    private Workplace workplace() {
        return Objects.requireNonNull(workplace);
    }

    private Viewer ada() {
        return Objects.requireNonNull(ada);
    }
}
