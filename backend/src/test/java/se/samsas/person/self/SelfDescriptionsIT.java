package se.samsas.person.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.samsas.Workplace.BELOW;
import static se.samsas.Workplace.RPA;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.search.Eventually;

/// What people say of their languages, of where they work and whether remotely. `SaidSelfIT` has what imports then do.
@IntegrationTest
class SelfDescriptionsIT {

    private final SelfDescriptions descriptions;
    private final Graph graph;
    private final Revisions revisions;
    private final Viewers viewers;
    private final Tokens tokens;
    private final int port;
    private @Nullable Workplace workplace;
    private @Nullable Viewer ada;

    SelfDescriptionsIT(
            SelfDescriptions descriptions,
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            @LocalServerPort int port) {
        this.descriptions = descriptions;
        this.graph = graph;
        this.revisions = revisions;
        this.viewers = viewers;
        this.tokens = tokens;
        this.port = port;
    }

    /// By a list, which speaks of no language.
    @BeforeEach
    void begin() {
        workplace = new Workplace(graph, revisions, viewers, tokens, port);
        ada = workplace.person("ada", BELOW, "upphandlare");
        graph.run("MATCH (p:Person {id: $ada}) SET p.languages = []", Map.of("ada", Workplace.id("ada")));
    }

    @AfterEach
    void end() {
        workplace().close();
    }

    @Test
    void whatIsSaidIsKeptAndWhatIsNotStaysAsItIs() {
        assertThat(now()).isEqualTo(new SelfDescription(List.of(), List.of("01"), false, List.of()));
        say(languages("sv-SE", "EN", "sv", "sma"));
        assertThat(now())
                .isEqualTo(new SelfDescription(
                        List.of("en", "sma", "sv"), List.of("01"), false, List.of(DescribedField.LANGUAGES)));
        say(new DescribeMeInput(null, List.of("25", "03", "25"), true, List.of(), version()));
        assertThat(now())
                .isEqualTo(new SelfDescription(
                        List.of("en", "sma", "sv"), List.of("03", "25"), true, List.of(DescribedField.values())));
    }

    @Test
    void whoSaysThatTheySpeakSwedishIsFoundByWhoeverAsksForIt() {
        workplace().findable("ada", 3, "2026-10", 1);
        assertThat(inSwedish()).isZero();
        say(languages("sv"));
        Eventually.equal(Duration.ofSeconds(30), this::inSwedish, 1);
        say(languages());
        Eventually.equal(Duration.ofSeconds(30), this::inSwedish, 0);
    }

    @Test
    void theSameAgainChangesNothingWhateverWasRead() {
        say(languages("sv"));
        var revision = workplace().revision("ada");
        say(new DescribeMeInput(List.of("sv"), null, null, List.of(), "read before"));
        say(new DescribeMeInput(null, null, null, List.of(DescribedField.PLACES), "read before"));
        assertThat(workplace().revision("ada")).isEqualTo(revision);
    }

    @Test
    void whatTheListSaysAlreadyMayBeSaidToo() {
        say(new DescribeMeInput(null, List.of("01"), null, List.of(), version()));
        assertThat(now().saidSelf()).containsExactly(DescribedField.PLACES);
    }

    @Test
    void whatIsGivenBackStaysAsItIsUntilAListSaysOtherwise() {
        say(languages("sv"));
        say(new DescribeMeInput(null, List.of("03"), null, List.of(DescribedField.LANGUAGES), version()));
        assertThat(now())
                .isEqualTo(new SelfDescription(List.of("sv"), List.of("03"), false, List.of(DescribedField.PLACES)));
    }

    @Test
    void whoReadWhatIsOtherwiseSinceIsToldAndNothingIsKept() {
        var read = version();
        graph.run("MATCH (p:Person {id: $ada}) SET p.places = ['25']", Map.of("ada", Workplace.id("ada")));
        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(() -> say(new DescribeMeInput(List.of("sv"), null, null, List.of(), read)))
                .withMessage("Your description was changed after it was read.");
        assertThat(now()).isEqualTo(new SelfDescription(List.of(), List.of("25"), false, List.of()));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        refused("input.languages[1]", "'svenska' is no language.", languages("sv", "svenska"));
        refused("input.languages[0]", "'und' is no language.", languages("und"));
        refused("input.languages", "21 languages are named.", languages(many(21)));
        refused(
                "input.places[1]",
                "No county has the code '99'.",
                new DescribeMeInput(null, List.of("01", "99"), null, List.of(), version()));
        refused(
                "input.giveBack",
                "REMOTE is both said and given back.",
                new DescribeMeInput(null, null, true, List.of(DescribedField.REMOTE), version()));
        assertThat(now().saidSelf()).isEmpty();
        say(languages(many(20)));
        assertThat(now().languages()).hasSize(20);
    }

    @Test
    void nobodySaysAnythingForAnotherAsAMachineOrWhenErased() {
        workplace().person("bo", BELOW, "upphandlare");
        say(languages("sv"));
        assertThat(descriptions.find(workplace().viewer("bo")).orElseThrow().saidSelf())
                .isEmpty();
        var machine = new Viewer("workplace-machine", null, Set.of(Role.ADMIN), Set.of(), Set.of());
        assertThat(descriptions.find(machine)).isEmpty();
        assertThatExceptionOfType(Failure.NotAllowed.class)
                .isThrownBy(() -> descriptions.describe(machine, languages("sv")))
                .withMessage("The account 'workplace-machine' belongs to no person.");
        graph.run(
                "MATCH (p:Person {id: $ada}) SET p = {id: p.id, erased: date('2026-11-20')}",
                Map.of("ada", Workplace.id("ada")));
        assertThat(descriptions.find(ada())).isEmpty();
        assertThatExceptionOfType(Failure.NotFound.class)
                .isThrownBy(() -> descriptions.describe(
                        ada(), new DescribeMeInput(List.of("fi"), null, null, List.of(), "read before")));
    }

    private void refused(String field, String message, DescribeMeInput input) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> say(input))
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.field()).isEqualTo(field));
    }

    private void say(DescribeMeInput input) {
        descriptions.describe(ada(), input);
    }

    /// Languages alone, over what is stored.
    private DescribeMeInput languages(String... languages) {
        return new DescribeMeInput(List.of(languages), null, null, List.of(), version());
    }

    private static String[] many(int count) {
        return Arrays.copyOf(Locale.getISOLanguages(), count);
    }

    private SelfDescription now() {
        return descriptions.find(ada()).orElseThrow();
    }

    private String version() {
        return descriptions.find(ada()).map(SelfDescription::version).orElse("none");
    }

    /// How many fulfil a need of the own agency that asks for Swedish.
    private int inSwedish() {
        return workplace()
                .ask(
                        "workplace-planner",
                        "query ($need: NeedInput!) { previewNeed(need: $need) { matchCount } }",
                        Map.of(
                                "need",
                                Map.of(
                                        "agency",
                                        GlobalId.encode("Agency", Workplace.AGENCY),
                                        "purpose",
                                        "INTERNAL",
                                        "skills",
                                        List.of(Map.of("skill", RPA, "level", 1)),
                                        "share",
                                        50,
                                        "from",
                                        "2027-01",
                                        "to",
                                        "2027-03",
                                        "languages",
                                        List.of("sv"))))
                .at("/previewNeed/matchCount")
                .asInt();
    }

    private Workplace workplace() {
        return Objects.requireNonNull(workplace);
    }

    private Viewer ada() {
        return Objects.requireNonNull(ada);
    }
}
