package se.samsas.exchange.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyNamesTests {

    private final AgencyNames names = new AgencyNames(
            List.of(
                    "Svenska ILO-kommittén",
                    "Statens nämnd för arrendenämnder",
                    "Myndigheten för radio",
                    "Sveriges Radio",
                    "TALTIDNINGSNÄMNDEN"),
            List.of("Falun", "Göteborg", "Luleå", "Upplands Väsby", "Linköping", "HELT I VERSALER"));

    @ParameterizedTest
    @CsvSource({
        "ALINGSÅS TINGSRÄTT,Alingsås tingsrätt",
        "BERGSSTATEN,Bergsstaten",
        "E-LEGITIMATIONSNÄMNDEN,E-legitimationsnämnden",
        "ILO-KOMMITTÉN,ILO-kommittén",
        "FÖRVALTNINGSRÄTTEN I FALUN,Förvaltningsrätten i Falun",
        "FÖRVALTNINGSRÄTTEN I LULEÅ OCH MIGRATIONSDOMSTOL,Förvaltningsrätten i Luleå och migrationsdomstol",
        "GÖTA HOVRÄTT,Göta hovrätt",
        "HOVRÄTTEN FÖR NEDRE NORRLAND,Hovrätten för Nedre Norrland",
        "HOVRÄTTEN FÖR VÄSTRA SVERIGE,Hovrätten för Västra Sverige",
        "HOVRÄTTEN ÖVER SKÅNE OCH BLEKINGE,Hovrätten över Skåne och Blekinge",
        "HYRES OCH ARRENDENÄMNDEN I LINKÖPING,Hyres- och arrendenämnden i Linköping",
        "KAMMARRÄTTEN I GÖTEBORG,Kammarrätten i Göteborg",
        "LOKALA SÄKERHETSNÄMNDEN VID BARSEBÄCK,Lokala säkerhetsnämnden vid Barsebäck",
        "SVERIGES RIKSBANK,Sveriges riksbank",
        "VÄXJÖ TINGSRÄTT OCH MARK OCH MILJÖDOMSTOL,Växjö tingsrätt och mark- och miljödomstol",
        "TINGSRÄTTEN I UPPLANDS VÄSBY,Tingsrätten i Upplands Väsby"
    })
    void capitalsBecomeOrdinaryLettersAndPlacesKeepTheirs(String capitals, String sentence) {
        assertThat(names.sentence(capitals)).contains(sentence);
    }

    /// The last words of the first two were cut off in the list; the third abbreviates; the fourth misspells; in the
    /// fifth nobody can tell the broadcaster from the medium.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FÖRVALTNINGSRÄTTEN I GÖTEBORG OCH MIGRATIONSDOMS",
                "STOCKHOLMS TINGSRÄTT OCH PATENT OCH MARKNADSDOM",
                "SVEA HOVRÄTT O MARK O MILJÖ OCH PATENT",
                "HYRES OCH ARRENDENÄMNEN I GÖTEBORG",
                "NÄMNDEN FÖR RADIO"
            })
    void whatHasAnUnknownWordIsNotGuessed(String capitals) {
        assertThat(names.sentence(capitals)).isEmpty();
    }

    @Test
    void acronymsAndMixedNamesAreNotInCapitals() {
        assertThat(AgencyNames.isInCapitals("SMHI")).isFalse();
        assertThat(AgencyNames.isInCapitals("AMU-gruppen")).isFalse();
        assertThat(AgencyNames.isInCapitals("NACKA TINGSRÄTT")).isTrue();
    }
}
