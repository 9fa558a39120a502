package se.samsas.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.IntegrationTest;
import se.samsas.agency.Place;
import se.samsas.api.Language;
import se.samsas.role.asked.DemandAsked;
import se.samsas.role.asked.HeadcountAsked;
import se.samsas.role.asked.LanguageAsked;
import se.samsas.role.asked.LevelAsked;
import se.samsas.role.asked.PeriodAsked;
import se.samsas.role.asked.RemoteAsked;
import se.samsas.role.asked.ShareAsked;

@IntegrationTest
class AskedInTextsIT {

    private final Suggestions suggestions;
    private final AskedInTexts texts;
    private final SkillLookups lookups;

    AskedInTextsIT(Suggestions suggestions, AskedInTexts texts, SkillLookups lookups) {
        this.suggestions = suggestions;
        this.texts = texts;
        this.lookups = lookups;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"någon som kan upphandla digitala tjänster och leda digital förändring, 40 % i fyra månader", """
                någon som kan upphandla digi-
                tala tjänster och leda digi\u00ADtal föränd-
                ring, 40\u00A0% i fyra
                månader"""
            })
    void aSentenceGivesItsSkillsShareAndLength(String sentence) {
        var asked = read(sentence);
        assertThat(names(asked)).containsExactlyInAnyOrder("offentlig it-upphandling", "leda digital förändring");
        assertThat(asked.skills()).allSatisfy(skill -> {
            assertThat(skill.guess()).isFalse();
            assertThat(skill.level()).isNull();
            assertThat(skill.demand()).isNull();
        });
        assertThat(asked.shares()).containsExactly(new ShareAsked(40, "40 %", false));
        assertThat(asked.periods()).containsExactly(new PeriodAsked(null, null, 4, "fyra månader", false));
        assertThat(asked.roles()).isEmpty();
        assertThat(asked.headcounts()).isEmpty();
        assertThat(asked.places()).isEmpty();
        assertThat(asked.remote()).isNull();
        assertThat(asked.languages()).isEmpty();
    }

    @Test
    void anAdvertisementGivesAllThatItAsksFor() {
        var asked = read("""
            Göteborgs stad söker två systemutvecklare
            Uppdraget är på 80 % och pågår 1 mars–30 juni 2099. Placering: Umeå, delvis på distans.

            Krav
            • Mycket goda kunskaper i Java
            • Du talar och skriver svenska obehindrat

            Meriterande
            • Grundläggande kunskaper i Kubernetes
            """);
        assertThat(asked.roles())
                .extracting(role -> role.roleProfile().id(), RoleAsked::guess)
                .first()
                .isEqualTo(tuple("software-developer", false));
        assertThat(skill(asked, "Java (datorprogrammering)"))
                .returns(new LevelAsked(4, "Mycket goda", false), SkillAsked::level)
                .returns(new DemandAsked(true, "Krav", false), SkillAsked::demand);
        assertThat(skill(asked, "containerplattformar"))
                .returns(new LevelAsked(2, "Grundläggande", false), SkillAsked::level)
                .returns(new DemandAsked(false, "Meriterande", false), SkillAsked::demand);
        assertThat(asked.headcounts()).containsExactly(new HeadcountAsked(2, "två systemutvecklare", false));
        assertThat(asked.periods())
                .extracting(one -> one.from() + ".." + one.to())
                .containsExactly("2099-03..2099-06");
        assertThat(asked.places())
                .containsExactlyInAnyOrder(
                        new PlaceAsked(new Place("Göteborg", "14"), "Göteborgs stad", true),
                        new PlaceAsked(new Place("Umeå", "24"), "Umeå", false));
        assertThat(asked.remote()).isEqualTo(new RemoteAsked(true, "delvis på distans", true));
        assertThat(asked.languages()).extracting(LanguageAsked::code).containsExactly("sv");
        assertThat(names(asked)).noneMatch(name -> name.toLowerCase(Locale.ROOT).equals("svenska"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzyplugh", "Hej och välkommen till oss.", "…", "%", "1"})
    void whatAsksForNothingGivesNothing(String text) {
        assertThat(read(text))
                .isEqualTo(new AskedInText(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of()));
    }

    @Test
    void aDividedWordIsFoundWhereSkillsAreAdded() {
        assertThat(Arrays.asList(
                        "informations\u00ADsäkerhet", "informations\u00AD\nsäkerhet", "informations-\nsäkerhet"))
                .allSatisfy(typed -> assertThat(lookups.find(typed, Language.SV, 1))
                        .isEqualTo(lookups.find("informationssäkerhet", Language.SV, 1)));
    }

    private AskedInText read(String text) {
        return texts.in(suggestions.inText(text));
    }

    private static SkillAsked skill(AskedInText asked, String name) {
        return asked.skills().stream()
                .filter(one -> one.skill().label(Language.SV).text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s is not among %s".formatted(name, names(asked))));
    }

    private static List<String> names(AskedInText asked) {
        return asked.skills().stream()
                .map(one -> one.skill().label(Language.SV).text())
                .toList();
    }
}
